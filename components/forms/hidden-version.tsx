'use client'

import { useForm } from './form-context'

/**
 * The version of the record that the form was filled from, so that nobody's change is overwritten unseen. After a
 * conflict it asks whether what is typed here should replace what was saved meanwhile; the answer is safe by default.
 */
export function HiddenVersion({ version, name = 'version' }: { version: number; name?: string }) {
  const { state } = useForm()
  if (state.status !== 'conflict' || state.currentVersion === undefined) {
    return <input type="hidden" name={name} value={version} />
  }
  return (
    <fieldset className="field">
      <legend>您打开本页之后，别人保存过这条记录。要怎样处理？</legend>
      <div className="choices">
        <label className="choice">
          <input type="radio" name={name} value={version} defaultChecked />
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
