/** How to reach whoever runs the site; says so when nothing was set. */
export function ContactLines({
  contact: { contactName, contactPhone, contactEmail, contactAddress },
}: {
  contact: { contactName: string; contactPhone: string; contactEmail: string; contactAddress: string }
}) {
  const lines = [
    contactName && `部门：${contactName}`,
    contactPhone && `电话：${contactPhone}`,
    contactEmail && `邮箱：${contactEmail}`,
    contactAddress && `地址：${contactAddress}`,
  ].filter(Boolean)
  if (lines.length === 0) return <p>本站尚未登记联系方式。</p>
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
