import type { Metadata } from 'next'
import { UserTable } from '@/components/accounts/user-table'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { SearchForm } from '@/components/ui/search-form'
import { loadUsers } from '@/lib/features/accounts/users/loaders'

export const metadata: Metadata = { title: '账号' }

type Search = { q?: string | string[]; after?: string | string[] }

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value.slice(0, 100) : '')

export default async function UsersPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams
  const [query, after] = [one(search.q), one(search.after)]
  const page = await loadUsers(query, after || null)
  if (!page) return <Missing />
  const { users, next } = page
  const hrefOf = (cursor: string) => `/admin/users?${new URLSearchParams({ q: query, after: cursor })}`
  return (
    <PageShell
      trail={[
        { label: '管理', href: '/admin' },
        { label: '账号', href: '/admin/users' },
      ]}
      head={
        <PageHead title="账号" picture={<ButtonLink href="/admin/users/invitations">邀请</ButtonLink>}>
          <SearchForm
            action="/admin/users"
            label="按登录名或显示名称查找账号"
            placeholder="登录名或显示名称的开头"
            defaultValue={query}
          />
        </PageHead>
      }
    >
      <UserTable users={users} />
      {(after || next || query) && (
        <p className="actions">
          {(after || query) && <a href="/admin/users">全部账号</a>}
          {next && (
            <a href={hrefOf(next)} rel="next">
              下一页
            </a>
          )}
        </p>
      )}
    </PageShell>
  )
}
