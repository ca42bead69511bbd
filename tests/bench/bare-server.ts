/*
 * The least that a Node server can be: bare-server FOLDER PORT answers /<name> with the bytes of that file, which it
 * holds in memory, and as HTML. What the portal is measured against.
 */
import { readdirSync, readFileSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'

const [folder = '', port = ''] = process.argv.slice(2)
const bodies = new Map(readdirSync(folder).map((name) => [`/${name}`, readFileSync(path.join(folder, name))]))

http
  .createServer((request, response) => {
    const body = bodies.get(request.url ?? '')
    if (body) response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.writeHead(body ? 200 : 404, { 'Content-Length': body?.length ?? 0 })
    response.end(body)
  })
  .listen(Number(port), '127.0.0.1', () => process.send?.('ready'))
process.on('disconnect', () => process.exit(0))
