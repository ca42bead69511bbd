import { describe, expect, test } from 'vitest'
import { submitApplicationInput } from '@/lib/features/organizations/join/schema'
import { createOrganizationInput, updateOrganizationInput } from '@/lib/features/organizations/schema'

const id = '01935a3c-0000-7000-8000-000000000001'
const CREATE = { id, name: '某学校', kind: 'school' }
const UPDATE = { id, version: '1' }
const APPLICATION = {
  name: '某学校',
  kind: 'school',
  region: '山东省青岛市',
  contactName: '王老师',
  contactPhone: '0532-00000000 转 8001',
  evidence: '见批复文件',
  authorized: 'true',
  token: 'a'.repeat(43),
}

function messagesOf(result: {
  success: boolean
  error?: { issues: { path: PropertyKey[]; message: string }[] }
}) {
  return Object.fromEntries(
    (result.error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]),
  )
}

describe('the credit code of a form', () => {
  test('is folded from 18 full-width characters before it is checked', () => {
    const parsed = createOrganizationInput.parse({
      ...CREATE,
      creditCode: ' ９１３７０２００１６３５６２６８１ｇ ',
    })
    expect(parsed.creditCode).toBe('91370200163562681G')
  })

  test('says whether its length, its characters or its check character is wrong', () => {
    const faultOf = (creditCode: string) =>
      messagesOf(createOrganizationInput.safeParse({ ...CREATE, creditCode })).creditCode
    expect(faultOf('9137020016356268')).toContain('18 位')
    expect(faultOf('91370200163562681O')).toContain('不用 I、O、S、V、Z')
    expect(faultOf('913702001635626810')).toContain('校验位')
  })

  test('may be empty', () => {
    expect(createOrganizationInput.parse({ ...CREATE, creditCode: '' }).creditCode).toBeNull()
  })
})

describe('the form of a unit', () => {
  test('asks for a name and a kind, each with a sentence', () => {
    expect(messagesOf(createOrganizationInput.safeParse({ id, name: ' \u202e\u0000 ' }))).toMatchObject({
      name: '请填写单位名称',
      kind: '请选择列出的一项',
    })
  })

  test('counts 𠮷 and emoji as one character each', () => {
    const name = '𠮷'.repeat(100)
    expect(createOrganizationInput.parse({ ...CREATE, name }).name).toBe(name)
    expect(messagesOf(createOrganizationInput.safeParse({ ...CREATE, name: `${name}😀` })).name).toContain(
      '100 个字',
    )
  })

  test('takes a head-count only together with its day', () => {
    expect(messagesOf(updateOrganizationInput.safeParse({ ...UPDATE, employeeCount: '120' }))).toHaveProperty(
      'employeeCountAsOf',
    )
    expect(
      messagesOf(updateOrganizationInput.safeParse({ ...UPDATE, employeeCountAsOf: '2026-06-30' })),
    ).toHaveProperty('employeeCount')
    const parsed = updateOrganizationInput.parse({
      ...UPDATE,
      employeeCount: '１，２００',
      employeeCountAsOf: '2026年6月30日',
    })
    expect(parsed.employeeCount).toBe(1200)
    expect(parsed.employeeCountAsOf?.toISOString()).toBe('2026-06-30T00:00:00.000Z')
  })

  test('refuses 31 February and a website that is no web address', () => {
    const messages = messagesOf(
      updateOrganizationInput.safeParse({
        ...UPDATE,
        employeeCount: '1',
        employeeCountAsOf: '2026-02-31',
        website: 'javascript:alert(1)',
      }),
    )
    expect(messages.employeeCountAsOf).toContain('日历上确有这一天')
    expect(messages.website).toContain('http')
  })

  test('refuses a tampered id and version', () => {
    expect(messagesOf(updateOrganizationInput.safeParse({ id: "' OR 1=1", version: '0' }))).toMatchObject({
      id: expect.any(String),
      version: expect.any(String),
    })
  })
})

describe('an application', () => {
  test('is taken as typed when everything is there', () => {
    expect(submitApplicationInput.parse(APPLICATION)).toMatchObject({
      name: '某学校',
      allianceId: null,
      contactEmail: null,
    })
  })

  test('needs the box that confirms the mandate, a phone number and a whole address for mail', () => {
    const messages = messagesOf(
      submitApplicationInput.safeParse({
        ...APPLICATION,
        authorized: undefined,
        contactPhone: '无',
        contactEmail: 'office@',
      }),
    )
    expect(Object.keys(messages).sort()).toEqual(['authorized', 'contactEmail', 'contactPhone'])
  })

  test('refuses a key that is not the one the form was made with', () => {
    expect(
      messagesOf(submitApplicationInput.safeParse({ ...APPLICATION, token: '../admin' })),
    ).toHaveProperty('token')
  })
})
