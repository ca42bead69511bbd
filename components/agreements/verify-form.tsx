import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'

/** Asks for a number, in full or as the address behind a QR code. Works without JavaScript. */
export function NumberForm({ label = '协议编号' }: { label?: string }) {
  return (
    <search>
      <form className="verify-form" action="/verify/find">
        <label>
          <span>{label}</span>
          <input
            className="input"
            name="number"
            required
            maxLength={500}
            placeholder="例如 QD-2026-0042"
            spellCheck={false}
            autoComplete="off"
            enterKeyHint="search"
          />
        </label>
        <button type="submit" className="button">
          核验
        </button>
      </form>
    </search>
  )
}

/** The words of the 404 where no agreement has the number. It says the same whether there never was one or it is not public. */
export function UnknownNumber() {
  return (
    <PageShell
      trail={[
        { label: '首页', href: '/' },
        { label: '协议核验', href: '/verify' },
      ]}
      head={
        <PageHead
          title="未找到这个编号的协议"
          lead="本站登记簿中没有以这个编号生效过的协议。如果有人凭这个编号出示协议，请谨慎对待。"
        />
      }
    >
      <section className="prose" aria-label="可能的原因">
        <h2>请先核对</h2>
        <ul>
          <li>编号是否抄写完整，包括字母、年份和连字符，例如 QD-2026-0042。</li>
          <li>协议是否已经由各方全部确认。还在起草或者等待确认的协议不在登记簿中，只有各方自己能看到。</li>
          <li>协议是否登记在本站。其他联盟的协议要在它们自己的网站上核验。</li>
        </ul>
        <p>核对后仍未找到的，请向出示协议的单位或者联盟秘书处询问。</p>
      </section>
      <NumberForm label="换一个编号再核验" />
      <p className="actions">
        <ButtonLink variant="quiet" href="/verify">
          如何核验
        </ButtonLink>
        <ButtonLink variant="quiet" href="/agreements">
          合作协议登记簿
        </ButtonLink>
      </p>
    </PageShell>
  )
}
