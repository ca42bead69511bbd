/* npm run build: makes the build that `npm start` serves, if it is missing or stale. Needs no setting and no database. */
import { ensureBuild, ensureClient } from './steps'

await ensureClient()
console.log((await ensureBuild('.next')) ? '构建完成。' : '构建已是最新。')
