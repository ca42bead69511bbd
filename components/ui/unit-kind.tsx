/** The kinds of unit that a pigment and a shape stand for. */
export type UnitKind =
  | 'school'
  | 'enterprise'
  | 'hospital'
  | 'government'
  | 'association'
  | 'research_institute'

/** One shape for each kind, in a 12 × 12 box, so that color never speaks alone. */
export const KIND_SHAPES: Record<UnitKind, string> = {
  school: 'M1 1h10v10H1z',
  enterprise: 'M3.3 .9h5.4L11.6 6 8.7 11.1H3.3L.4 6z',
  hospital: 'M4 .8h4V4h3.2v4H8v3.2H4V8H.8V4H4z',
  government: 'M6 .2 11.8 6 6 11.8.2 6z',
  association: 'M6 .6a5.4 5.4 0 1 1 0 10.8A5.4 5.4 0 0 1 6 .6M6 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
  research_institute: 'M6 .8 11.8 11.2H.2z',
}

/** The shape of a kind in its pigment. Its word always stands beside it. */
export function KindMark({ kind }: { kind: UnitKind }) {
  return (
    <svg className="kind-mark" data-kind={kind} viewBox="0 0 12 12" aria-hidden="true">
      <path d={KIND_SHAPES[kind]} fillRule="evenodd" />
    </svg>
  )
}

/** 学校, 企业 …: shape, pigment and word. */
export function UnitKindBadge({ kind, label }: { kind: UnitKind; label: string }) {
  return (
    <span className="kind-badge" data-kind={kind}>
      <KindMark kind={kind} />
      {label}
    </span>
  )
}
