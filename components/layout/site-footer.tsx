import type { ReactNode } from 'react'
import { ReadingSettings } from './reading-settings'

export type FooterLink = { label: string; href: string }

const STANDING_LINKS: readonly FooterLink[] = [
  { label: '产业链与专业', href: '/chains' },
  { label: '协议核验', href: '/verify' },
  { label: '开放数据', href: '/data/open' },
  { label: '关于本站', href: '/about' },
  { label: '无障碍声明', href: '/accessibility' },
  { label: '隐私说明', href: '/privacy' },
  { label: '订阅（RSS）', href: '/feed.xml' },
]

function External({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} rel="noopener">
      {children}
    </a>
  )
}

/** The foot of every public page. Every text comes from the site's settings; what is not set is not shown. */
export function SiteFooter({
  siteName,
  host,
  contact,
  icp,
  police,
  humanResourcesLicense,
  dataLicense,
  links = STANDING_LINKS,
}: {
  siteName: string
  /** Who runs the site, e.g. a secretariat. */
  host?: string
  contact?: string
  /** ICP 备案号. */
  icp?: string
  /** 公安备案号, with the address that it must link to. */
  police?: { number: string; href?: string }
  /** 人力资源服务许可证号. */
  humanResourcesLicense?: string
  dataLicense?: { label: string; href?: string }
  links?: readonly FooterLink[]
}) {
  return (
    <footer className="site-footer">
      <div className="wrap">
        <div>
          <p>
            <b>{siteName}</b>
          </p>
          {host && <p>主办：{host}</p>}
          {contact && <p>联系：{contact}</p>}
          {dataLicense && (
            <p>
              数据许可：
              {dataLicense.href ? (
                <External href={dataLicense.href}>{dataLicense.label}</External>
              ) : (
                dataLicense.label
              )}
            </p>
          )}
        </div>
        <div>
          <nav aria-label="关于本站">
            <ul>
              {links.map(({ label, href }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
          {icp && (
            <p>
              <External href="https://beian.miit.gov.cn/">{icp}</External>
            </p>
          )}
          {police && (
            <p>{police.href ? <External href={police.href}>{police.number}</External> : police.number}</p>
          )}
          {humanResourcesLicense && <p>人力资源服务许可证：{humanResourcesLicense}</p>}
          <ReadingSettings />
        </div>
      </div>
    </footer>
  )
}
