import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckboxGroup } from '@/components/forms/choice-group'
import { Form } from '@/components/forms/form'
import { HiddenVersion } from '@/components/forms/hidden-version'
import { ListField } from '@/components/forms/list-field'
import { PasswordField } from '@/components/forms/password-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { Confirm } from '@/components/ui/confirm'
import { type ActionState, IDLE } from '@/lib/shared/action-state'

const html = (children: ReactNode, state: ActionState = IDLE) =>
  renderToStaticMarkup(
    <Form id="f" action={async (before) => before} initialState={state}>
      {children}
    </Form>,
  )

const invalid = (
  values: Record<string, string | string[]>,
  fieldErrors: Record<string, string[]> = {},
): ActionState => ({
  status: 'invalid',
  message: '还有几处需要修改',
  values,
  fieldErrors,
})

describe('a field', () => {
  it('shows what is stored until something was submitted', () => {
    expect(html(<TextField name="name" label="名称" defaultValue="甲" />)).toContain('value="甲"')
  })

  it('shows what was submitted rather than what is stored, even if it is nothing', () => {
    expect(html(<TextField name="name" label="名称" defaultValue="甲" />, invalid({ name: '乙' }))).toContain(
      'value="乙"',
    )
    expect(html(<TextField name="name" label="名称" defaultValue="甲" />, invalid({ name: '' }))).toContain(
      'value=""',
    )
  })

  it('ties its hint and its errors to the input, and the summary to both', () => {
    const page = html(
      <TextField name="name" label="名称" hint="全称" />,
      invalid({ name: '' }, { name: ['请填写名称。'] }),
    )
    expect(page).toContain('aria-describedby="f-name-hint f-name-error"')
    expect(page).toContain('aria-invalid="true"')
    expect(page).toContain('<a href="#f-name">请填写名称。</a>')
  })

  it('says 选填 unless it is required', () => {
    expect(html(<TextField name="name" label="名称" />)).toContain('选填')
    expect(html(<TextField name="name" label="名称" required />)).not.toContain('选填')
  })

  it('lists one entry a line', () => {
    expect(html(<ListField name="majors" label="专业" defaultValue={['护理', '托育']} />)).toContain(
      '护理\n托育',
    )
  })

  it('selects what was submitted', () => {
    const options = [
      { value: 'a', label: '甲' },
      { value: 'b', label: '乙' },
    ]
    const select = <SelectField name="kind" label="类别" options={options} defaultValue="a" />
    expect(html(select, invalid({ kind: 'b' }))).toContain('<option value="b" selected="">')
  })

  it('leaves a box open that was open when it was submitted', () => {
    expect(html(<CheckboxField name="ok" label="同意" defaultChecked />)).toContain('checked=""')
    expect(html(<CheckboxField name="ok" label="同意" defaultChecked />, invalid({}))).not.toContain(
      'checked=""',
    )
  })

  it('ticks again one or several submitted choices', () => {
    const choices = ['a', 'b', 'c'].map((value) => ({ value, label: value }))
    const group = <CheckboxGroup name="areas" label="领域" choices={choices} defaultValue={['c']} />
    expect(html(group, invalid({ areas: 'a' })).match(/checked=""/g)).toHaveLength(1)
    expect(html(group, invalid({ areas: ['a', 'b'] })).match(/checked=""/g)).toHaveLength(2)
  })

  it('never shows a password again', () => {
    const field = <PasswordField name="password" label="密码" autoComplete="current-password" />
    expect(html(field, invalid({ password: 'secret' }))).not.toContain('secret')
  })
})

describe('the version of a record', () => {
  it('travels with the form', () => {
    expect(html(<HiddenVersion version={3} />)).toContain('<input type="hidden" name="version" value="3"/>')
  })

  it('overwrites after a conflict only when the editor says so', () => {
    const page = html(<HiddenVersion version={3} />, {
      status: 'conflict',
      message: '别人刚刚保存过',
      values: {},
      currentVersion: 5,
    })
    expect(page).toMatch(/<input type="radio" name="version"[^>]*checked=""[^>]*value="3"/)
    expect(page).toMatch(/<input type="radio" name="version" value="5"/)
  })
})

it('tells someone who was signed out where to sign in without losing the form', () => {
  const state: ActionState = { status: 'signed-out', message: '登录已过期', values: {} }
  const page = renderToStaticMarkup(
    <Form action={async (before) => before} initialState={state} signInHref="/sign-in?returnTo=/workspace">
      {null}
    </Form>,
  )
  expect(page).toContain('href="/sign-in?returnTo=/workspace" target="_blank"')
})

describe('a form that is asked for once more', () => {
  const asked = (state: ActionState) =>
    renderToStaticMarkup(
      <Confirm label="停用…" question="将不再公开。">
        <Form action={async (before) => before} initialState={state}>
          <TextField name="reason" label="理由" required />
        </Form>
      </Confirm>,
    )

  it('stands folded behind its question', () => {
    expect(asked(IDLE)).toMatch(/^<details class="confirm"><summary [^>]*>停用…<\/summary>/)
    expect(asked(IDLE)).toContain('将不再公开。')
  })

  it('comes back open with what was wrong, even without scripts', () => {
    expect(asked(invalid({ reason: '' }, { reason: ['请填写理由。'] }))).toContain(
      '<details class="confirm" open="">',
    )
  })

  it('comes back open with what was done', () => {
    expect(asked({ status: 'done', message: '已停用。' })).toContain('<details class="confirm" open="">')
  })
})
