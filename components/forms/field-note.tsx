/** What a reviewer says of one field, beside it. Shows nothing where nothing was said. */
export function FieldNote({ id, note }: { id?: string; note?: string }) {
  return note ? (
    <p id={id} className="field-note">
      <b>退回说明：</b>
      {note}
    </p>
  ) : null
}
