import { ContactLines } from '@/components/layout/contact-lines'
import { StandingPage } from '@/components/layout/standing-page'
import { loadSite, pageMetadata } from '@/lib/features/settings/loaders'

const LEAD = '浏览公开页面不需要账号，也不会留下身份信息。'

export function generateMetadata() {
  return pageMetadata({ title: '隐私说明', description: LEAD, path: '/privacy' })
}

export default async function PrivacyPage() {
  const site = await loadSite()
  return (
    <StandingPage title="隐私说明" lead={LEAD} path="/privacy" site={site}>
      <h2>浏览时</h2>
      <p>
        公开页面不设置、也不读取
        Cookie，不加载任何第三方的脚本、字体或统计工具。文字大小与对比度的选择只保存在您自己的浏览器里。
      </p>
      <p>取用开放数据时，本站按网络地址计数以限制频率；计数在过期一小时左右后删除。</p>
      <h2>申请入驻与登录时</h2>
      <ul>
        <li>
          入驻申请收集单位信息，以及联系人的姓名、电话与邮箱，用于核验和联系，只有平台管理员与相关联盟的秘书看得到。
        </li>
        <li>账号保存登录名、显示名称、您自愿填写的邮箱与电话，以及密码的不可逆摘要。</li>
        <li>登录后使用一个必需的会话 Cookie，退出或过期后失效；您可以在工作台查看并退出自己的每一次登录。</li>
        <li>对记录的每次修改会写入审计记录：由哪个角色的账号、在什么时间、改了什么。</li>
      </ul>
      <h2>学生</h2>
      <p>
        学校只登记学生的姓名、学号、专业、入学年份和出生日期，不登记性别和健康信息。出生日期不向任何人显示，只用来判断是否已满
        16、18 周岁。
      </p>
      <ul>
        <li>
          只有学生本人、所在学校，以及学生申请的单位看得到；申请结束后，单位不再看得到。平台管理员和联盟秘书处看不到。
        </li>
        <li>学校或单位每次打开学生的资料都会记录，学生本人可以看到是谁、在什么时间。</li>
        <li>学生可以随时退出申请、导出或删除自己的数据，无须任何人同意。</li>
      </ul>
      <h2>保存与删除</h2>
      <p>
        已结束的登录记录保存一个月后删除；中断的表单内容保存七天后删除。您可以要求更正或删除自己的个人信息；删除后，审计链仍可验证，但其中涉及您的内容不再可读。
      </p>
      <h2>联系我们</h2>
      <ContactLines contact={site} />
    </StandingPage>
  )
}
