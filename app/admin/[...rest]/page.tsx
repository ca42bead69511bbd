import { Missing } from '@/components/layout/missing'

export const metadata = { title: '没有找到这个页面' }

/** Every address of this area that nothing else answers. */
export default function Page() {
  return <Missing />
}
