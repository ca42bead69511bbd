import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../..')
/** Either the page cache of the portal, or (unset) Next's own, which also serves what the build made. */
const ours = process.env.OUR_PAGE_CACHE === '1'

export default {
  cacheComponents: true,
  partialPrefetching: false,
  poweredByHeader: false,
  agentRules: false,
  turbopack: { root },
  ...(ours && {
    cacheHandler: path.join(root, 'lib/server/cache/page-cache.mjs'),
    cacheMaxMemorySize: 0,
    generateEtags: false,
  }),
}
