import type { NextConfig } from 'next'

/** First words of the addresses that are not public pages; everything else is rewritten to app/(public)/[site]. */
const NOT_PUBLIC = ['_next', 'api', 'sign-in', 'setup', 'join', 'workspace', 'admin', 'files']

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]

/** Cached pages cannot carry a nonce: docs/decisions tells why this fixed policy stands instead. */
const publicPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
  "connect-src 'self'",
].join('; ')

const notPublic = NOT_PUBLIC.join('|')

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: false,
  typedRoutes: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: process.env.XX_SKIP === '1' },
  poweredByHeader: false,
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  serverExternalPackages: ['@node-rs/argon2', 'pino', 'pg', 'pinyin-pro', '@electric-sql/pglite'],
  agentRules: false,
  async rewrites() {
    return {
      beforeFiles: [
        // In this order: what one rule gives is tried on the next.
        { source: `/:path((?!(?:${notPublic})(?:/|$)).+)`, destination: '/main/:path' },
        { source: '/', destination: '/main' },
      ],
      afterFiles: [],
      fallback: [],
    }
  },
  async headers() {
    return [
      { source: '/:path*', headers: everywhere },
      {
        source: `/:path((?!(?:${notPublic})(?:/|$)).*)`,
        headers: [
          { key: 'Content-Security-Policy', value: publicPolicy },
          // A front cache may keep a public page for one second; see docs/operations.md.
          { key: 'X-Accel-Expires', value: '1' },
        ],
      },
    ]
  },
}

export default config
