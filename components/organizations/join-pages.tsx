import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ShareCode } from '@/components/layout/share-code'
import { ButtonLink } from '@/components/ui/button'
import { DefinitionList } from '@/components/ui/definition-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { SectionHeading } from '@/components/ui/section-heading'
import { loadApplication, loadJoinForm } from '@/lib/features/organizations/join/loaders'
import type { JoinApplication } from '@/lib/features/organizations/join/types'
import { kindWord } from '@/lib/features/organizations/rules'
import { loadSite } from '@/lib/features/settings/loaders'
import { CorrectionForm, JoinForm } from './join-form'
import { OrganizationState } from './organization-state'

/** 入驻申请. */
export async function JoinPage() {
  const { alliances, token } = await loadJoinForm()
  return (
    <PageShell
      head={
        <PageHead
          title="入驻申请"
          lead="学校、企业、医院、政府部门与团体可以申请成为成员单位。核验通过后，单位主页公开，联系人得到账号。"
        />
      }
    >
      <JoinForm alliances={alliances} token={token} />
    </PageShell>
  )
}

function Submitted({ application }: { application: JoinApplication }) {
  return (
    <section aria-labelledby="submitted">
      <SectionHeading id="submitted" title="已提交的内容" />
      <DefinitionList
        items={[
          { term: '单位名称', value: application.name },
          { term: '类别', value: kindWord(application) },
          { term: '统一社会信用代码', value: application.creditCode ?? '未填写' },
          { term: '地区', value: application.region },
          { term: '网站', value: application.website },
          { term: '希望加入的联盟', value: application.allianceName ?? '未选择' },
          { term: '联系人', value: application.contactName },
          { term: '联系电话', value: application.contactPhone },
          { term: '联系邮箱', value: application.contactEmail },
          { term: '证明材料说明', value: application.evidence },
        ]}
      />
    </section>
  )
}

const LEADS: Record<JoinApplication['status'], string> = {
  pending: '申请已收到，正在核验。',
  returned: '申请已退回，请按理由修改后再次提交。',
  declined: '申请未通过。',
  verified: '申请已通过，单位主页已经公开。',
  merged: '这家单位与已登记的另一家单位相同，已经并入。',
  suspended: '单位已停用，主页暂不公开。',
}

function UnknownApplication() {
  return (
    <PageShell head={<PageHead title="入驻申请的进度" />}>
      <EmptyState
        title="没有找到这份申请"
        actions={
          <ButtonLink href="/join" variant="quiet">
            提交新的申请
          </ButtonLink>
        }
      >
        <p>链接可能没有复制完整。请打开提交申请后保存的完整地址；找不到时，请联系秘书处。</p>
      </EmptyState>
    </PageShell>
  )
}

/** An application for its applicant, by the link that only they hold. */
export async function FollowApplicationPage({ token }: { token: string }) {
  const [followed, { baseUrl }] = await Promise.all([loadApplication(token), loadSite()])
  if (!followed) return <UnknownApplication />
  const { application, alliances } = followed
  const { status, reason, submittedAt, decidedAt, slug, mayCorrect } = application
  const verification = status === 'verified' && decidedAt ? { at: decidedAt, by: null } : null
  return (
    <PageShell head={<PageHead title={`入驻申请：${application.name}`} lead={LEADS[status]} />}>
      <Notice title="请保存本页地址">
        <p>申请的进度只能凭这个地址查看，请收藏本页，不要转给无关的人。</p>
      </Notice>
      <ShareCode url={`${baseUrl}/join/${token}`} />
      <OrganizationState
        status={status}
        reason={reason}
        submittedAt={submittedAt}
        verification={verification}
      />
      {slug && (
        <p>
          单位主页：<a href={`/members/${slug}`}>{`${baseUrl}/members/${slug}`}</a>
          。账号邀请由核验人转给联系人；没有收到时，请联系秘书处。
        </p>
      )}
      {mayCorrect ? (
        <CorrectionForm alliances={alliances} application={application} token={token} />
      ) : (
        <Submitted application={application} />
      )}
    </PageShell>
  )
}
