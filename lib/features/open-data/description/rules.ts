import * as z from 'zod'
import { OPEN_BASE, OPEN_LIMITS, OPEN_SET_LABELS, OPEN_SETS, type OpenSet } from '../constants'
import { OPEN_SCHEMAS, openPageSchema, openProblem, openQuery } from '../schema'

type Json = Record<string, unknown>

/** The names of a set's schemas: member → Member, MemberPage. */
const SINGULAR: Record<OpenSet, string> = {
  members: 'Member',
  alliances: 'Alliance',
  platforms: 'Platform',
  projects: 'Project',
  agreements: 'Agreement',
  positions: 'Position',
  policies: 'Policy',
  figures: 'Figure',
  withdrawals: 'Withdrawal',
}

/** Leaves out what a format or a type says already: patterns of a line and a half, and the bounds of JavaScript's numbers. */
function plainly(json: z.core.JSONSchema.BaseSchema): void {
  if (json.format !== undefined) delete json.pattern
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum
}

/** A zod schema as JSON Schema (2020-12), as far as a reader has to know it: later fields are no breach. */
export function jsonSchemaOf(schema: z.ZodType): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => plainly(jsonSchema),
  })
  return json
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const json = (schema: Json) => ({ 'application/json': { schema } })

/** A page whose items are told by name. */
function pageSchema(set: OpenSet): Json {
  const page = jsonSchemaOf(openPageSchema(set)) as { properties: Record<string, Json> }
  const items = { ...page.properties.items, items: ref(SINGULAR[set]) }
  return { ...page, properties: { ...page.properties, items } }
}

const ETAG_HEADER = {
  ETag: {
    description: '内容不变则不变。下次用 If-None-Match 交回，没有变化时只回 304。',
    schema: { type: 'string' },
  },
}

const refs = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/responses/${name}` }]))
const { 400: badQuery, 404: unknown, 429: tooMany, 304: unchanged } = refs('304', '400', '404', '429')

function queryParameters(): Json[] {
  const { properties = {} } = jsonSchemaOf(openQuery) as { properties?: Record<string, Json> }
  return Object.entries(properties).map(([name, { title: _, description, ...schema }]) => ({
    name,
    in: 'query',
    required: false,
    description,
    schema,
  }))
}

const ID_PARAMETER = {
  name: 'id',
  in: 'path',
  required: true,
  description: '记录的标识',
  schema: { type: 'string', format: 'uuid' },
}

/** Reading a set place by place. */
function listOperation(set: OpenSet): Json {
  const { title, about } = OPEN_SET_LABELS[set]
  const name = SINGULAR[set]
  return {
    operationId: `list${name}Records`,
    tags: [set],
    summary: `${title}：按修改时间逐页读取`,
    description: `${about}从头读到 next 为 null 即为全部；之后用 updatedSince 只取有变化的。`,
    parameters: queryParameters(),
    responses: {
      200: { description: '一页记录', headers: ETAG_HEADER, content: json(ref(`${name}Page`)) },
      304: unchanged,
      400: badQuery,
      429: tooMany,
    },
  }
}

/** A set as a text file. */
function fileOperation(set: OpenSet): Json {
  return {
    operationId: `download${SINGULAR[set]}File`,
    tags: [set],
    summary: `${OPEN_SET_LABELS[set].title}：全部，CSV 文件`,
    description: 'UTF-8，有 BOM，可直接用电子表格软件打开；代码写成中文。',
    responses: {
      200: { description: 'CSV 文件', content: { 'text/csv': { schema: { type: 'string' } } } },
      429: tooMany,
    },
  }
}

/** One record of a set. */
function recordOperation(set: OpenSet): Json {
  const name = SINGULAR[set]
  return {
    operationId: `get${name}Record`,
    tags: [set],
    summary: `${OPEN_SET_LABELS[set].title}：一条记录`,
    parameters: [ID_PARAMETER],
    responses: {
      200: { description: '一条记录', headers: ETAG_HEADER, content: json(ref(name)) },
      304: unchanged,
      404: unknown,
      429: tooMany,
    },
  }
}

const pathsOf = (set: OpenSet): Record<string, Json> => ({
  [`/${set}`]: { get: listOperation(set) },
  [`/${set}.csv`]: { get: fileOperation(set) },
  [`/${set}/{id}`]: { get: recordOperation(set) },
})

const problem = (description: string, headers?: Json) => ({
  description,
  ...(headers && { headers }),
  content: { 'application/problem+json': { schema: ref('Problem') } },
})

function components(): Json {
  const schemas = OPEN_SETS.flatMap((set) => [
    [SINGULAR[set], jsonSchemaOf(OPEN_SCHEMAS[set])],
    [`${SINGULAR[set]}Page`, pageSchema(set)],
  ])
  return {
    schemas: Object.fromEntries([...schemas, ['Problem', jsonSchemaOf(openProblem)]]),
    responses: {
      304: { description: '与 If-None-Match 所指的内容相同' },
      400: problem('参数不对'),
      404: problem('没有公开的记录'),
      429: problem('调用过于频繁', {
        'Retry-After': { description: '多少秒后再试', schema: { type: 'integer' } },
      }),
    },
  }
}

export type DescribedSite = { name: string; baseUrl: string; licence: string; version: string }

/** The whole interface as an OpenAPI 3.1 document, made from the schemas that the answers are made by. */
export function openApiDocument({ name, baseUrl, licence, version }: DescribedSite): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: `${name}开放数据`,
      version,
      description: [
        '只读，不需要账号，不需要密钥，允许任何网页跨域读取。',
        `每个地址每分钟最多 ${OPEN_LIMITS.callsPerMinute} 次，CSV 每十分钟最多 ${OPEN_LIMITS.filesPerTenMinutes} 次。`,
        '只有公开的内容；没有个人信息。以后可能增加字段，请忽略不认识的字段。',
      ].join('\n\n'),
      ...(licence && { license: { name: licence, url: `${baseUrl}/data/open` } }),
    },
    externalDocs: { description: '说明', url: `${baseUrl}/data/open` },
    servers: [{ url: baseUrl + OPEN_BASE, description: '本站' }],
    security: [],
    tags: OPEN_SETS.map((set) => ({ name: set, description: OPEN_SET_LABELS[set].about })),
    paths: Object.assign({}, ...OPEN_SETS.map(pathsOf)) as Json,
    components: components(),
  }
}
