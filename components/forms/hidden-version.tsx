'use client'

import { useForm } from './form-context'

/**
 * The version of the record that the form was filled from, so that nobody's change is overwritten unseen. What was
 * sent comes before what the page knows: without JavaScript an answer is a fresh page, which knows the newest version
 * while the fields still hold what was typed over an older one. After a conflict it asks whether what is typed here
 * should replace what was saved meanwhile; the answer is safe by default.
 */
export function HiddenVersion({ version, name = 'version' }: { version: number; name?: string }) {
  const { state } = useForm()
  const sent = 'values' in state ? state.values?.[name] : undefined
  const filledFrom = typeof sent === 'string' ? sent : version
  if (state.status !== 'conflict' || state.currentVersion === undefined) {
    return <input type="hidden" name={name} value={filledFrom} />
  }
  return (
    <fieldset className="field">
      <legend>您打开本页之后，别人保存过这条记录。要怎样处理？</legend>
      <div className="choices">
        <label className="choice">
          <input type="radio" name={name} value={filledFrom} defaultChecked />
          <span>先不覆盖，我再核对一下</span>
        </label>
        <label className="choice">
          <input type="radio" name={name} value={state.currentVersion} />
          <span>我已核对，以我填写的内容为准</span>
        </label>
      </div>
    </fieldset>
  )
}
