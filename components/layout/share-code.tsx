import { QrCode } from '@/components/ui/qr-code'

/** The page's address to copy, and its QR code; on paper the address alone. `url` is absolute. */
export function ShareCode({ url }: { url: string }) {
  return (
    <>
      <details className="share">
        <summary>分享本页</summary>
        <div>
          <QrCode text={url} label="本页地址的二维码" />
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
