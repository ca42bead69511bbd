'use client'

import { CheckboxGroup, RadioGroup } from '@/components/forms/choice-group'
import { FormSection } from '@/components/forms/form-section'
import { ListField } from '@/components/forms/list-field'
import { NumberField } from '@/components/forms/number-field'
import { type Option, SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import {
  PAY_PERIOD_LABELS,
  PAY_PERIODS,
  POSITION_KIND_LABELS,
  POSITION_KINDS,
} from '@/lib/features/positions/constants'
import type { PositionFields } from '@/lib/features/positions/drafts/types'
import { yuanText } from '@/lib/shared/money'

const KINDS = POSITION_KINDS.map((value) => ({ value, label: POSITION_KIND_LABELS[value] }))
const PERIODS = PAY_PERIODS.map((value) => ({ value, label: PAY_PERIOD_LABELS[value] }))
const YES_OR_NO = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
]

const saidOf = (value: boolean | null | undefined) => (value == null ? null : value ? 'yes' : 'no')

type Part = { stored?: PositionFields }

/** What the post is, for whom, and what one does and learns. */
export function WorkFields({ stored, chains }: Part & { chains: readonly Option[] }) {
  return (
    <FormSection title="岗位">
      <TextField
        name="title"
        label="岗位名称"
        hint="例如婴幼儿照护实习生。"
        required
        defaultValue={stored?.title}
      />
      <SelectField
        name="kind"
        label="类型"
        hint="岗位实习：独立或辅助从事实际工作；认识实习：参观、观摩和体验。"
        required
        options={KINDS}
        empty={stored ? undefined : '请选择'}
        defaultValue={stored?.kind}
      />
      <TextField
        name="postClass"
        label="岗位类别"
        hint="单位内部同类岗位的名称，例如保育员。"
        width={16}
        defaultValue={stored?.postClass}
      />
      <NumberField name="seats" label="招收人数" required defaultValue={stored?.seats} />
      <ListField name="majors" label="适合的专业" defaultValue={stored?.majors} />
      <ListField name="tasks" label="做什么" hint="写具体的工作任务。" defaultValue={stored?.tasks} />
      <TextArea
        name="learningGoals"
        label="学什么"
        hint="实习结束时，学生应当会什么。"
        defaultValue={stored?.learningGoals}
      />
      {chains.length > 0 && (
        <CheckboxGroup name="chainIds" label="产业链" choices={chains} defaultValue={stored?.chainIds} />
      )}
    </FormSection>
  )
}

/** From when to when, how long a day, and for what. */
export function ConditionFields({ stored }: Part) {
  return (
    <FormSection title="时间与报酬">
      <TextField
        name="startsOn"
        label="开始日期"
        hint="写到日，例如 2027-03-01。"
        width={12}
        defaultValue={stored?.startsOn}
      />
      <TextField name="endsOn" label="结束日期" width={12} defaultValue={stored?.endsOn} />
      <NumberField name="hoursPerDay" label="每天工时" hint="小时。" defaultValue={stored?.hoursPerDay} />
      <NumberField name="hoursPerWeek" label="每周工时" hint="小时。" defaultValue={stored?.hoursPerWeek} />
      <RadioGroup
        name="nightShift"
        label="有夜班"
        choices={YES_OR_NO}
        defaultValue={saidOf(stored?.nightShift)}
      />
      <NumberField
        name="payFen"
        label="报酬（元）"
        hint="例如 3000；没有报酬时填 0。"
        decimal
        width={12}
        defaultValue={stored?.payFen && yuanText(stored.payFen)}
      />
      <SelectField
        name="payPeriod"
        label="报酬的计算周期"
        options={PERIODS}
        empty="请选择"
        defaultValue={stored?.payPeriod}
      />
    </FormSection>
  )
}

/** Where the work is, and what is provided there. */
export function PlaceFields({ stored, region }: Part & { region?: string | null }) {
  return (
    <FormSection title="地点与保障">
      <TextField
        name="region"
        label="工作地区"
        hint="写到区县的全称，例如“山东省青岛市黄岛区”，也可以写行政区划代码。"
        width={24}
        defaultValue={region}
      />
      <TextField name="address" label="详细地址" defaultValue={stored?.address} />
      <RadioGroup
        name="accommodation"
        label="提供住宿"
        choices={YES_OR_NO}
        defaultValue={saidOf(stored?.accommodation)}
      />
      <RadioGroup name="meals" label="提供用餐" choices={YES_OR_NO} defaultValue={saidOf(stored?.meals)} />
      <TextField
        name="insurance"
        label="保险"
        hint="写明险种和由谁投保，例如“实习责任保险，由学校投保”。"
        defaultValue={stored?.insurance}
      />
    </FormSection>
  )
}

/** Who guides, whom to ask, and until when. */
export function ContactFields({ stored }: Part) {
  return (
    <FormSection title="指导与报名">
      <TextField
        name="mentors"
        label="指导老师"
        hint="写学校和单位双方指导人员的岗位，不写姓名，例如“班主任；护理部护士长”。"
        defaultValue={stored?.mentors}
      />
      <TextField
        name="contact"
        label="咨询方式"
        hint="写部门或岗位和办公电话，不写个人手机，例如“人力资源部，0532-00000000”。会公开显示。"
        defaultValue={stored?.contact}
      />
      <TextField
        name="openUntil"
        label="报名截止日期"
        hint="过了这一天，岗位会自动显示已过期。"
        width={12}
        defaultValue={stored?.openUntil}
      />
    </FormSection>
  )
}
