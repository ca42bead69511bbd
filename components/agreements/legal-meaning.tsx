import { SectionHeading } from '@/components/ui/section-heading'
import type { AgreementOrigin } from '@/lib/features/agreements/constants'

/** What a confirmation is and is not in law, in plain words. */
export function LegalMeaning({ origin }: { origin: AgreementOrigin }) {
  return (
    <section aria-labelledby="law" className="legal-meaning">
      <SectionHeading id="law" title="这能说明什么" />
      {origin === 'paper' ? (
        <p>
          本站只记录秘书处登记了什么、何时登记、此后有无改动。协议是否成立、内容是什么，以各方签字盖章的纸质原件为准。
        </p>
      ) : (
        <>
          <p>能说明：各方单位的管理员在所示时间确认了校验值所对应的文本，此后文本未被改动。</p>
          <p>
            不能单独说明：操作人是谁、是否有权代表单位。在线确认是数据电文证据，本身不当然是《电子签名法》第十三条所称的“可靠的电子签名”，也就不当然具有第十四条所称的与手写签名或者盖章同等的效力。法律或者各方要求签字盖章的，应当另行办理。
          </p>
        </>
      )}
    </section>
  )
}
