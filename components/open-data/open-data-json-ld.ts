import { OPEN_BASE, OPEN_SET_LABELS, OPEN_SETS } from '@/lib/features/open-data/constants'

/** The open data as schema.org tells of it: a catalog of sets, each to be had in two forms. */
export function openDataJsonLd({
  name,
  baseUrl,
  publisher,
  licence,
}: {
  name: string
  baseUrl: string
  publisher: string
  licence: string
}): Record<string, unknown> {
  const url = `${baseUrl}/data/open`
  const download = (set: string, ending: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    contentUrl: `${baseUrl}${OPEN_BASE}/${set}${ending}`,
    encodingFormat,
  })
  return {
    '@context': 'https://schema.org',
    '@type': 'DataCatalog',
    '@id': url,
    url,
    name: `${name}开放数据`,
    inLanguage: 'zh-CN',
    license: licence ? url : undefined,
    publisher: { '@type': 'Organization', name: publisher, url: `${baseUrl}/` },
    dataset: OPEN_SETS.map((set) => ({
      '@type': 'Dataset',
      name: `${name}：${OPEN_SET_LABELS[set].title}`,
      description: `${OPEN_SET_LABELS[set].about}由${publisher}在${name}发布，可以逐页读取 JSON，也可以整份下载 CSV；只有公开的内容，没有个人信息。`,
      url: `${url}#${set}`,
      isAccessibleForFree: true,
      license: licence ? url : undefined,
      distribution: [download(set, '', 'application/json'), download(set, '.csv', 'text/csv')],
    })),
  }
}
