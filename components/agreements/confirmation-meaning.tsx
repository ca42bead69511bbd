import { Notice } from '@/components/ui/notice'

const OTHERWISE = '需要这种效力的，请另行签署纸质文本，或使用依法设立的电子认证服务。'

/** What to do for the effect of a signature; by a one-time link, where `service` is left out, nothing is signed. */
function remedyOf(service: string | null | undefined): string {
  if (service === undefined) return OTHERWISE
  if (service === null) return `本平台没有接入电子签名服务。${OTHERWISE}`
  return `确认之前，请先在“${service}”完成电子签名；签名与证书保存在确认旁边，效力由该服务的证书说明。`
}

/**
 * What a confirmation is and is not in law; said wherever somebody confirms. `service` is the licensed service that
 * signs beside it; null: the portal uses none.
 */
export function ConfirmationMeaning({ service }: { service?: string | null }) {
  return (
    <Notice title="确认意味着什么">
      <p>
        确认是以单位名义对这一版全文的校验值（SHA-256）作出的答复。哪家单位、何时、以何种方式确认，会记入只增不改的台账；此后文本改动一个字，都能被发现。各方都确认同一校验值，协议即在平台上生效。
      </p>
      <p>
        确认本身不是《中华人民共和国电子签名法》第十三条所说的可靠的电子签名，不因此具有第十四条所说的与手写签名或者盖章同等的法律效力。
        {remedyOf(service)}
      </p>
    </Notice>
  )
}
