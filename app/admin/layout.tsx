import '@/app/globals.css'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { SignedInLayout } from '@/components/accounts/signed-in-layout'
import { loadAdminNavigation } from '@/lib/features/accounts/loaders'

/** Made per request and sent whole, so that redirects are real ones: docs/decisions/0019. */
export const instant = false

export const metadata = { title: '管理', robots: { index: false } }

export default async function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <SignedInLayout tagline="管理" asked={await headers()} loadNavigation={loadAdminNavigation}>
      {children}
    </SignedInLayout>
  )
}
