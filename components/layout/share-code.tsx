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

/** The page's address to copy, and its QR code; on paper the address alone. `url` is absolute. */
export function ShareCode({ url }: { url: string }) {
  const { path, size } = qrPath(url)
  return (
    <>
      <details className="share">
        <summary>分享本页</summary>
        <div>
          <svg
            viewBox={`0 0 ${size} ${size}`}
            role="img"
            aria-label="本页地址的二维码"
            shapeRendering="crispEdges"
          >
            <path d={path} fill="black" />
          </svg>
          <p>
            用手机扫码打开，或复制地址：
            <br />
            <code>{url}</code>
          </p>
        </div>
      </details>
      <p className="print-only">本页地址：{url}</p>
    </>
  )
}
