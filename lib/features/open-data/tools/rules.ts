import { jsonSchemaOf } from '../description/rules'
import {
  EARLIER_VERSIONS,
  INSTRUCTIONS,
  MODERN_VERSION,
  RPC_ERRORS,
  SERVER_KEY,
  TOOL_WORDS,
  TOOLS_FRESH_MS,
  VERSION_KEY,
} from './constants'
import type { ToolAnswer } from './data'
import { type RpcMessage, TOOL_INPUTS, type ToolName } from './schema'

type Json = Record<string, unknown>
/** An answer as it is sent: the status of HTTP, and the message of JSON-RPC, or none for a notification. */
export type RpcAnswer = { status: number; message: Json | null }

export type Server = { name: string; title: string; version: string }

/** What the headers of a request say of its body, for whoever stands in between. */
export type RpcHeaders = { version: string | null; method: string | null; name: string | null }

type Id = RpcMessage['id'] | null

/** A refusal of the protocol. */
export function rpcError(status: number, id: Id, code: number, text: string, data?: Json): RpcAnswer {
  const error = { code, message: text, ...(data && { data }) }
  return { status, message: { jsonrpc: '2.0', ...(id === null ? {} : { id }), error } }
}

/** The tools as clients list them. */
export const TOOLS = (Object.keys(TOOL_INPUTS) as ToolName[]).map((name) => ({
  name,
  ...TOOL_WORDS[name],
  inputSchema: jsonSchemaOf(TOOL_INPUTS[name]),
  annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
}))

/** The tool of this name; null for none. */
export function toolOf(name: string | undefined): ToolName | null {
  return TOOLS.find((tool) => tool.name === name)?.name ?? null
}

/** The revision that a request names in its body, as later ones do in each; null for the earlier ones. */
export function namedVersion({ params }: RpcMessage): string | null {
  const version = params?._meta?.[VERSION_KEY]
  return typeof version === 'string' ? version : null
}

/** What a header says of a name that plain ASCII cannot hold is written in Base64. */
function decodedHeader(value: string | null): string | null {
  const encoded = /^=\?base64\?([A-Za-z0-9+/=]*)\?=$/.exec(value ?? '')?.[1]
  return encoded === undefined ? value : Buffer.from(encoded, 'base64').toString('utf8')
}

/** The first header that does not say what the body says, if there is one. */
function mismatch(message: RpcMessage, version: string, headers: RpcHeaders): string | null {
  if (headers.version !== version) return 'MCP-Protocol-Version'
  if (headers.method !== message.method) return 'Mcp-Method'
  const name = message.method === 'tools/call' ? (message.params?.name ?? null) : null
  return name !== null && decodedHeader(headers.name) !== name ? 'Mcp-Name' : null
}

/**
 * What forbids to answer a request, if anything does: a revision that is not spoken here, or headers that say
 * something else than the body.
 */
export function refusedRequest(message: RpcMessage, headers: RpcHeaders): RpcAnswer | null {
  const version = namedVersion(message)
  const id = message.id ?? null
  const requested = version ?? headers.version
  const supported = [MODERN_VERSION, ...EARLIER_VERSIONS]
  if (requested !== null && !supported.some((one) => one === requested)) {
    return rpcError(400, id, RPC_ERRORS.version, 'Unsupported protocol version', { supported, requested })
  }
  if (version === null) {
    return headers.version === MODERN_VERSION
      ? rpcError(400, id, RPC_ERRORS.header, `Header mismatch: the body names no ${VERSION_KEY}`)
      : null
  }
  const header = mismatch(message, version, headers)
  if (header === null) return null
  return rpcError(400, id, RPC_ERRORS.header, `Header mismatch: ${header} does not match the body`)
}

const result = (id: Id, value: Json): RpcAnswer => ({
  status: 200,
  message: { jsonrpc: '2.0', id, result: value },
})

/** A result in the form of the request's revision: later ones say that it is whole, and who answers. */
function inRevision(message: RpcMessage, server: Server, value: Json, fresh = false): RpcAnswer {
  if (namedVersion(message) === null) return result(message.id ?? null, value)
  return result(message.id ?? null, {
    resultType: 'complete',
    ...value,
    ...(fresh && { ttlMs: TOOLS_FRESH_MS, cacheScope: 'public' }),
    _meta: { [SERVER_KEY]: server },
  })
}

/** The answer to `tools/call`. */
export function toolResult(message: RpcMessage, server: Server, answer: ToolAnswer): RpcAnswer {
  const value = 'value' in answer ? answer.value : null
  const text = value ? JSON.stringify(value) : 'refusal' in answer ? answer.refusal : ''
  return inRevision(message, server, {
    content: [{ type: 'text', text }],
    ...(value && { structuredContent: value }),
    isError: value === null,
  })
}

/** The answer to every request but `tools/call`. */
export function protocolResult(message: RpcMessage, server: Server): RpcAnswer {
  const id = message.id ?? null
  const isModern = namedVersion(message) !== null
  const capabilities = { tools: {} }
  if (message.method === 'tools/list') return inRevision(message, server, { tools: TOOLS }, true)
  if (isModern && message.method === 'server/discover') {
    const supportedVersions = [MODERN_VERSION, ...EARLIER_VERSIONS]
    return inRevision(message, server, { supportedVersions, capabilities, instructions: INSTRUCTIONS }, true)
  }
  if (!isModern && message.method === 'ping') return result(id, {})
  if (!isModern && message.method === 'initialize') {
    const asked = message.params?.protocolVersion
    const protocolVersion = EARLIER_VERSIONS.find((one) => one === asked) ?? EARLIER_VERSIONS[0]
    return result(id, { protocolVersion, capabilities, serverInfo: server, instructions: INSTRUCTIONS })
  }
  return rpcError(isModern ? 404 : 200, id, RPC_ERRORS.method, `Method not found: ${message.method}`)
}
