import { SEARCH_KIND_LABELS, SEARCH_KINDS, SEARCH_LISTS } from '@/lib/features/search/constants'

/** What can be typed, and where to look without typing. */
export function SearchHints() {
  return (
    <div className="prose">
      <h2>可以这样输入</h2>
      <ul>
        <li>名称中的任意几个字，或者简称：职业技术学院、青岛职院。几个词之间用空格隔开，先后不限。</li>
        <li>拼音、首字母，或者与汉字混写：qingdao、qdzy、qd职业。</li>
        <li>文号、索引号、登记编号、统一社会信用代码，括号和连字符可以省略。</li>
        <li>繁体字、全角字母和数字与简体、半角同样对待。</li>
      </ul>
      <h2>也可以从目录查找</h2>
      <ul>
        {SEARCH_KINDS.map((kind) => (
          <li key={kind}>
            <a href={SEARCH_LISTS[kind]}>{SEARCH_KIND_LABELS[kind]}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
