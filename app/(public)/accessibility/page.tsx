import { ContactLines } from '@/components/layout/contact-lines'
import { StandingPage } from '@/components/layout/standing-page'
import { loadSite, pageMetadata } from '@/lib/features/settings/loaders'

const LEAD = '本站希望每个人都能顺利使用，无论视力、听力、操作方式或设备如何。'

export function generateMetadata() {
  return pageMetadata({ title: '无障碍声明', description: LEAD, path: '/accessibility' })
}

export default async function AccessibilityPage() {
  const site = await loadSite()
  return (
    <StandingPage title="无障碍声明" lead={LEAD} path="/accessibility" site={site}>
      <h2>我们遵循的标准</h2>
      <p>
        公开页面与表单以《Web 内容无障碍指南》（WCAG）2.2 的 AA
        级为目标，每次发布前用自动检查逐类核对，包括浅色与深色、标准与特大文字。自动检查不能代替真人使用，如有遗漏，请告诉我们。
      </p>
      <h2>您可以这样使用</h2>
      <ul>
        <li>
          在页脚的“文字大小与对比度”中选择标准、大或特大文字，以及更高的对比度；选择保存在您的浏览器里。
        </li>
        <li>只用键盘完成全部操作：按 Tab 键移动，页首有“跳到正文”的链接。</li>
        <li>用读屏软件浏览：页面有标题层级、地标与表格说明，图形旁都有同样内容的表格或文字。</li>
        <li>关闭脚本浏览：公开页面与表单不依赖脚本。</li>
        <li>打印任何页面：打印稿只保留正文。</li>
      </ul>
      <h2>已知的不足</h2>
      <ul>
        <li>由各单位上传或链接的外部文件，其无障碍程度由发布单位负责。</li>
        <li>没有脚本时，表单出错后浏览器标签上的标题不会加“错误”字样，错误汇总仍在表单最前面。</li>
      </ul>
      <h2>遇到困难时</h2>
      <p>请告诉我们您在哪个页面、用什么方式遇到了什么困难，我们会以您需要的形式提供内容。</p>
      <ContactLines contact={site} />
    </StandingPage>
  )
}
