import { expect, test } from 'vitest'
import {
  namedVersion,
  protocolResult,
  refusedRequest,
  rpcError,
  TOOLS,
  toolOf,
  toolResult,
} from '@/lib/features/open-data/tools/rules'
import { type RpcMessage, rpcMessage } from '@/lib/features/open-data/tools/schema'

const server = { name: 'xieyu', title: '协育', version: '1.0.0' }
const VERSION = '2026-07-28'
const META = {
  'io.modelcontextprotocol/protocolVersion': VERSION,
  'io.modelcontextprotocol/clientCapabilities': {},
}
const modern = (method: string, params: Record<string, unknown> = {}): RpcMessage =>
  rpcMessage.parse({ jsonrpc: '2.0', id: 7, method, params: { ...params, _meta: META } })
const earlier = (method: string, params?: Record<string, unknown>): RpcMessage =>
  rpcMessage.parse({ jsonrpc: '2.0', id: 'a', method, params })
const headers = (message: RpcMessage, changed = {}) => ({
  version: VERSION,
  method: message.method,
  name: message.params?.name ?? null,
  ...changed,
})
const errorOf = (answer: ReturnType<typeof refusedRequest>) =>
  (answer?.message?.error ?? {}) as { code?: number; data?: Record<string, unknown> }
const codeOf = (answer: ReturnType<typeof refusedRequest>) => [answer?.status, errorOf(answer).code]

test('a request of the present revision is answered by itself, with what the revision wants of every answer', () => {
  const discover = modern('server/discover')
  expect(namedVersion(discover)).toBe(VERSION)
  expect(refusedRequest(discover, headers(discover))).toBeNull()
  const { status, message } = protocolResult(discover, server)
  expect(status).toBe(200)
  expect(message).toMatchObject({
    jsonrpc: '2.0',
    id: 7,
    result: {
      resultType: 'complete',
      supportedVersions: [VERSION, '2025-11-25', '2025-06-18', '2025-03-26'],
      capabilities: { tools: {} },
      cacheScope: 'public',
      _meta: { 'io.modelcontextprotocol/serverInfo': server },
    },
  })
})

test('headers that say something else than the body are refused', () => {
  const call = modern('tools/call', { name: 'get_record', arguments: {} })
  expect(refusedRequest(call, headers(call))).toBeNull()
  expect(refusedRequest(call, headers(call, { name: '=?base64?Z2V0X3JlY29yZA==?=' }))).toBeNull()
  for (const changed of [
    { version: null },
    { version: '2025-11-25' },
    { method: 'tools/list' },
    { method: null },
    { name: null },
    { name: 'list_sets' },
  ]) {
    expect(codeOf(refusedRequest(call, headers(call, changed))), JSON.stringify(changed)).toEqual([
      400, -32020,
    ])
  }
  const bare = earlier('tools/list')
  expect(codeOf(refusedRequest(bare, headers(bare)))).toEqual([400, -32020])
})

test('a revision that is not spoken here is refused with those that are', () => {
  const call = rpcMessage.parse({
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/list',
    params: { _meta: { 'io.modelcontextprotocol/protocolVersion': '2030-01-01' } },
  })
  const answer = refusedRequest(call, headers(call, { version: '2030-01-01' }))
  expect(codeOf(answer)).toEqual([400, -32022])
  expect(errorOf(answer).data).toMatchObject({ requested: '2030-01-01' })
  const old = earlier('tools/list')
  expect(codeOf(refusedRequest(old, headers(old, { version: '2024-11-05' })))).toEqual([400, -32022])
})

test('clients of earlier revisions shake hands and go on', () => {
  const hello = earlier('initialize', { protocolVersion: '2025-06-18', capabilities: {} })
  expect(refusedRequest(hello, headers(hello, { version: null }))).toBeNull()
  expect(protocolResult(hello, server).message).toMatchObject({
    id: 'a',
    result: { protocolVersion: '2025-06-18', serverInfo: server, capabilities: { tools: {} } },
  })
  const unknown = earlier('initialize', { protocolVersion: '2024-11-05' })
  expect(protocolResult(unknown, server).message).toMatchObject({ result: { protocolVersion: '2025-11-25' } })
  expect(protocolResult(earlier('ping'), server).message).toEqual({ jsonrpc: '2.0', id: 'a', result: {} })
})

test('what there is not is said to be missing, in the way of each revision', () => {
  expect(codeOf(protocolResult(modern('resources/list'), server))).toEqual([404, -32601])
  expect(codeOf(protocolResult(modern('initialize'), server))).toEqual([404, -32601])
  expect(codeOf(protocolResult(earlier('resources/list'), server))).toEqual([200, -32601])
  expect(rpcError(400, null, -32700, 'Parse error').message).not.toHaveProperty('id')
})

test('tools are named, only read, and say what they take', () => {
  expect(TOOLS.map(({ name }) => name)).toEqual(['search', 'list_sets', 'list_records', 'get_record'])
  for (const { annotations, inputSchema, description } of TOOLS) {
    expect(annotations.readOnlyHint).toBe(true)
    expect(inputSchema.type).toBe('object')
    expect(description.length).toBeGreaterThan(10)
  }
  expect(toolOf('get_record')).toBe('get_record')
  expect([toolOf('drop_table'), toolOf('toString'), toolOf(undefined)]).toEqual([null, null, null])
})

test('a tool answers for programs and in text, and a refusal is a sentence for the model', () => {
  const call = earlier('tools/call', { name: 'get_record' })
  expect(toolResult(call, server, { value: { a: 1 } }).message?.result).toEqual({
    content: [{ type: 'text', text: '{"a":1}' }],
    structuredContent: { a: 1 },
    isError: false,
  })
  expect(toolResult(call, server, { refusal: '没有' }).message?.result).toEqual({
    content: [{ type: 'text', text: '没有' }],
    isError: true,
  })
})
