import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IBaseParagraphStyleOptions,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import QRCode from 'qrcode'
import { type Block, CELL_LINES, TEXT_WIDTH, wordBlocks } from './word-markdown'

/** What a Word document is made from; all of it words, but the Markdown of the body. */
export type WordInput = {
  title: string
  /** Below the title, one a line. */
  heads: readonly string[]
  facts: readonly { term: string; value: string }[]
  /** Markdown. */
  body: string
  /** What each party signs under; none where nobody signs. */
  signatures: readonly { title: string; lines: readonly string[] }[]
  /** The address behind the QR code, and what it is for. */
  check: { url: string; lines: readonly string[] }
  /** On every page, before the number of the page. */
  footer: string
}

/** A4, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838 }
const MARGINS = { top: 1440, bottom: 1300, left: 1588, right: PAGE.width - 1588 - TEXT_WIDTH, footer: 700 }
const LATIN = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' }
const TEXT_FONT = { ...LATIN, eastAsia: '仿宋' }
const HEAD_FONT = { ...LATIN, eastAsia: '黑体' }
const TITLE_FONT = { ...LATIN, eastAsia: '宋体' }
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
}
const WHOLE = { size: 100, type: WidthType.PERCENTAGE } as const
const NARROW_AND_WIDE = [TEXT_WIDTH * 0.22, TEXT_WIDTH * 0.78].map(Math.round)
const HALVES = [TEXT_WIDTH / 2, TEXT_WIDTH / 2]

/** Lines in 240ths of one, said to grow with what stands in them: a program that takes them as fixed cuts pictures. */
const lines = (height: number) => ({ line: height, lineRule: LineRuleType.AUTO })

const headingStyle = (size: number): IBaseParagraphStyleOptions => ({
  run: { font: HEAD_FONT, size, color: '000000' },
  paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
})

const FOOTER = 'Footer'

/** The headings in the place of those that the library brings, which would stand in the file a second time. */
const STYLES = {
  default: {
    document: {
      run: { font: TEXT_FONT, size: 24, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      // One and a half lines.
      paragraph: { spacing: lines(360) },
    },
    heading1: headingStyle(30),
    heading2: headingStyle(28),
    heading3: headingStyle(24),
    heading4: headingStyle(24),
    heading5: headingStyle(24),
  },
  paragraphStyles: [
    {
      id: FOOTER,
      name: 'footer',
      run: { size: 16 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: lines(240) },
    },
  ],
}

const line = (text: string) => new Paragraph({ text })
const cellLine = (text: string) => new Paragraph({ text, spacing: CELL_LINES })
const small = (text: string) =>
  new Paragraph({ children: [new TextRun({ text, size: 18 })], spacing: lines(260) })

function titleBlocks({ title, heads }: WordInput): Block[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 120, after: 240 },
      children: [new TextRun({ text: title, font: TITLE_FONT, bold: true, size: 40 })],
    }),
    ...heads.map(line),
  ]
}

function factTable({ facts }: WordInput): Block[] {
  const rows = facts.map(
    ({ term, value }) =>
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({ width: { size: 22, type: WidthType.PERCENTAGE }, children: [cellLine(term)] }),
          new TableCell({ width: { size: 78, type: WidthType.PERCENTAGE }, children: [cellLine(value)] }),
        ],
      }),
  )
  const margins = { top: 40, bottom: 40, left: 110, right: 110 }
  return [
    new Paragraph({}),
    new Table({ rows, width: WHOLE, columnWidths: NARROW_AND_WIDE, margins }),
    new Paragraph({}),
  ]
}

/** Each party's block whole on one page: a row that is not split. Two side by side. */
function signatureTable({ signatures }: WordInput): Block[] {
  if (signatures.length === 0) return []
  const cells = signatures.map(
    ({ title, lines }) =>
      new TableCell({
        width: { size: 50, type: WidthType.PERCENTAGE },
        margins: { top: 160, bottom: 160, right: 160 },
        children: [
          new Paragraph({ children: [new TextRun({ text: title, bold: true })] }),
          ...lines.map(line),
        ],
      }),
  )
  const rows: TableRow[] = []
  for (let at = 0; at < cells.length; at += 2) {
    const pair = cells.slice(at, at + 2)
    if (pair.length === 1) pair.push(new TableCell({ children: [new Paragraph({})] }))
    rows.push(new TableRow({ cantSplit: true, children: pair }))
  }
  return [new Paragraph({}), new Table({ rows, width: WHOLE, columnWidths: HALVES, borders: NO_LINES })]
}

async function checkTable({ check }: WordInput): Promise<Block[]> {
  const data = await QRCode.toBuffer(check.url, { errorCorrectionLevel: 'M', margin: 4, scale: 6 })
  const picture = new ImageRun({
    type: 'png',
    data,
    transformation: { width: 96, height: 96 },
    altText: { name: 'QR', title: '二维码', description: check.url },
  })
  const row = new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        width: { size: 22, type: WidthType.PERCENTAGE },
        children: [new Paragraph({ children: [picture], spacing: lines(240) })],
      }),
      new TableCell({
        width: { size: 78, type: WidthType.PERCENTAGE },
        verticalAlign: 'center',
        children: check.lines.map(small),
      }),
    ],
  })
  return [
    new Paragraph({}),
    new Table({ rows: [row], width: WHOLE, columnWidths: NARROW_AND_WIDE, borders: NO_LINES }),
  ]
}

/** Words and numbers of pages, whose size the style says: some programs give a field no size but that of its paragraph. */
function footerOf(words: string): Footer {
  const line = (parts: readonly (string | (typeof PageNumber)[keyof typeof PageNumber])[]) =>
    new Paragraph({ style: FOOTER, children: parts.map((part) => new TextRun({ children: [part] })) })
  return new Footer({
    children: [line([words]), line(['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'])],
  })
}

/** A Word file (.docx) on A4 with the fonts that Chinese documents are set in, named and not embedded. */
export async function makeWord(input: WordInput): Promise<Buffer> {
  const children = [
    ...titleBlocks(input),
    ...factTable(input),
    ...wordBlocks(input.body),
    ...signatureTable(input),
    ...(await checkTable(input)),
  ]
  const document = new Document({
    title: input.title,
    creator: '',
    // Else the library signs with a name of its own.
    lastModifiedBy: '',
    styles: STYLES,
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGINS } },
        footers: { default: footerOf(input.footer) },
        children,
      },
    ],
  })
  return Packer.toBuffer(document)
}
