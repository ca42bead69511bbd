import QRCode from 'qrcode'

/** A QR code as one path of unit squares, runs joined along each row; `size` counts the quiet zone. */
function qrPath(text: string): { path: string; size: number } {
  const quiet = 4
  const { data, size } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue
      const start = x
      while (x + 1 < size && data[y * size + x + 1]) x++
      path += `M${start + quiet} ${y + quiet}h${x - start + 1}v1H${start + quiet}z`
    }
  }
  return { path, size: size + 2 * quiet }
}

/** A QR code that carries `text`; black on white in every theme, as scanners want it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, size } = qrPath(text)
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="black" />
    </svg>
  )
}
