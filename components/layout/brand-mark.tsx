/** The mark of 协育: two warp and two weft threads, each over and under the other. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 26 26" width="26" height="26" aria-hidden="true">
      <g fill="var(--azurite)">
        <rect x="4" y="1" width="6" height="24" rx="1" />
        <rect x="16" y="1" width="6" height="24" rx="1" />
      </g>
      <path
        fill="var(--ochre)"
        d="M1 5a1 1 0 0 1 1-1h13v6H2a1 1 0 0 1-1-1zM23 4h1a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1h-1z"
      />
      <path
        fill="var(--cinnabar)"
        d="M1 17a1 1 0 0 1 1-1h1v6H2a1 1 0 0 1-1-1zM11 16h13a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1H11z"
      />
    </svg>
  )
}
