import '@/app/globals.css'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { SignedInLayout } from '@/components/accounts/signed-in-layout'
import { loadWorkspaceNavigation } from '@/lib/features/accounts/loaders'

/** Made per request and sent whole, so that redirects are real ones: docs/decisions/0019. */
export const instant = false

export const metadata = { title: '工作台', robots: { index: false } }

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  return (
    <SignedInLayout tagline="工作台" asked={await headers()} loadNavigation={loadWorkspaceNavigation}>
      {children}
    </SignedInLayout>
  )
}
