import type { NextConfig } from 'next'
import { LENIENT_POLICY } from './lib/server/cache/public-policy.mjs'

/** First words of the addresses that are made per request; everything else is a public page, cached whole. */
const PER_REQUEST = [
  '_next',
  'api',
  'sign-in',
  'setup',
  'join',
  'confirm',
  'workspace',
  'admin',
  'files',
].join('|')

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: false,
  typedRoutes: false,
  reactStrictMode: true,
  poweredByHeader: false,
  // The page cache makes them once for each page.
  generateEtags: false,
  // Whole pages and the results of 'use cache' functions, in memory, each within its bound.
  cacheHandler: `${import.meta.dirname}/lib/server/cache/page-cache.mjs`,
  cacheHandlers: { default: `${import.meta.dirname}/lib/server/cache/data-cache.mjs` },
  cacheMaxMemorySize: 0,
  // Next makes a page whole before it answers only for the browsers named here. No crawler is: they get the cached
  // pages that everybody gets. proxy.ts names the requests for staff pages so (docs/decisions/0019).
  htmlLimitedBots: /whole-page$/,
  turbopack: { root: import.meta.dirname },
  // Types are compared once by `npm test` and `npm run lint`. A build on an operator's machine would take 30 s longer.
  typescript: { ignoreBuildErrors: true },
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  serverExternalPackages: ['@node-rs/argon2', 'pino', 'pg', 'pinyin-pro', '@electric-sql/pglite'],
  agentRules: false,
  async redirects() {
    return [
      // The short address for links and print. A cached page reads no query, so the query is read before it.
      {
        source: '/verify',
        has: [{ type: 'query' as const, key: 'number' }],
        destination: '/verify/find',
        statusCode: 303,
      },
      // Half a segment cannot vary in an address of the framework.
      { source: '/events/:slug([a-z0-9-]+)\\.ics', destination: '/events/:slug/event.ics', permanent: true },
    ]
  },
  async headers() {
    return [
      { source: '/:path*', headers: everywhere },
      {
        source: `/:path((?!(?:${PER_REQUEST})(?:/|$)).*)`,
        headers: [
          // The page cache gives the pages that it keeps a strict one instead.
          { key: 'Content-Security-Policy', value: LENIENT_POLICY },
          // Whoever else keeps a copy asks each time: the framework would allow shared caches thirty days.
          { key: 'Cache-Control', value: 'public, no-cache' },
        ],
      },
    ]
  },
}

export default config
