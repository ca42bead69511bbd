import { RPC_ERRORS, RPC_LIMIT } from '@/lib/features/open-data/tools/constants'
import { callTool } from '@/lib/features/open-data/tools/data'
import {
  protocolResult,
  type RpcAnswer,
  refusedRequest,
  rpcError,
  type Server,
  toolOf,
  toolResult,
} from '@/lib/features/open-data/tools/rules'
import { type RpcMessage, rpcMessage } from '@/lib/features/open-data/tools/schema'
import { loadSite } from '@/lib/features/settings/loaders'
import { env } from '@/lib/server/env'
import { refuseTooMany } from '@/lib/server/open-answer'
import packageJson from '@/package.json'

const HEADERS = { 'cache-control': 'no-store', 'x-accel-expires': '0' }

function send({ status, message }: RpcAnswer): Response {
  return message === null
    ? new Response(null, { status, headers: HEADERS })
    : Response.json(message, { status, headers: HEADERS })
}

/** The message in a request; what is wrong with it where there is none. A length must be stated, and small. */
async function readMessage(request: Request): Promise<RpcMessage | RpcAnswer> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= RPC_LIMIT)) return rpcError(413, null, RPC_ERRORS.request, 'Request too large')
  const text = await request.text()
  try {
    const parsed = rpcMessage.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : rpcError(400, null, RPC_ERRORS.request, 'Invalid request')
  } catch {
    return rpcError(400, null, RPC_ERRORS.parse, 'Parse error')
  }
}

async function answerMessage(message: RpcMessage, request: Request): Promise<RpcAnswer> {
  const { headers } = request
  const refused = refusedRequest(message, {
    version: headers.get('mcp-protocol-version'),
    method: headers.get('mcp-method'),
    name: headers.get('mcp-name'),
  })
  if (refused) return refused
  // A notification wants no answer.
  if (message.id === undefined) return { status: 202, message: null }
  const server: Server = { name: 'xieyu', title: (await loadSite()).name, version: packageJson.version }
  if (message.method !== 'tools/call') return protocolResult(message, server)
  const tool = toolOf(message.params?.name)
  if (!tool) return rpcError(200, message.id, RPC_ERRORS.params, `Unknown tool: ${message.params?.name}`)
  return toolResult(message, server, await callTool(tool, message.params?.arguments ?? {}))
}

/** A read-only server of the Model Context Protocol over the open data: one message a request, no sessions, no streams. */
export async function POST(request: Request): Promise<Response> {
  const origin = request.headers.get('origin')
  if (origin !== null && origin !== env().appUrl) {
    return send(rpcError(403, null, RPC_ERRORS.request, 'Origin not allowed'))
  }
  const refused = await refuseTooMany(request, 'openAddress')
  if (refused) return refused
  const message = await readMessage(request)
  return send('status' in message ? message : await answerMessage(message, request))
}
