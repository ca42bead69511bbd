/** One page of the two is made by the build, any other at its first request; beside the name they are the same. */
export function generateStaticParams() {
  return [{ name: 'built' }]
}

const PARAGRAPH = '会议围绕岗位需求、课程安排和师资配备交换了意见，明确了下一阶段的分工和时间。'.repeat(3)
const NUMBERS = Array.from({ length: 80 }, (_, index) => index)

export default async function Page({ params }) {
  const { name } = await params
  return (
    <main>
      <h1>{name}</h1>
      {NUMBERS.map((number) => (
        <p key={number} id={`p${number}`}>
          {PARAGRAPH}
        </p>
      ))}
    </main>
  )
}
