/** The finals that follow each initial in standard Mandarin; ü is written v after l and n, as names are stored. */
const TABLE = `
- a ai an ang ao e en eng er o ou
b a ai an ang ao ei en eng i ian iang iao ie in ing o u
p a ai an ang ao ei en eng i ian iao ie in ing o ou u
m a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
f a an ang ei en eng o ou u
d a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo
t a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo
n a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo v ve
l a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve
g a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
k a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
h a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
j i ia ian iang iao ie in ing iong iu u uan ue un
q i ia ian iang iao ie in ing iong iu u uan ue un
x i ia ian iang iao ie in ing iong iu u uan ue un
zh a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo
ch a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
sh a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
r an ang ao e en eng i ong ou u ua uan ui un uo
z a ai an ang ao e ei en eng i ong ou u uan ui un uo
c a ai an ang ao e en eng i ong ou u uan ui un uo
s a ai an ang ao e en eng i ong ou u uan ui un uo
y a an ang ao e i in ing o ong ou u uan ue un
w a ai an ang ei en eng o u
`

/** Every syllable of standard Mandarin, without tones. */
export const SYLLABLES: ReadonlySet<string> = new Set(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [initial = '', ...finals] = line.split(' ')
      return finals.map((final) => (initial === '-' ? final : initial + final))
    }),
)

/** Every beginning of a syllable: what somebody has typed of it so far. */
export const BEGINNINGS: ReadonlySet<string> = new Set(
  [...SYLLABLES].flatMap((syllable) => [...syllable].map((_, at) => syllable.slice(0, at + 1))),
)

/**
 * Characters that people read in two ways in names. The dictionary decides by the words around them; a name is found
 * by the other reading as well, because both the dictionary and the reader may err.
 */
export const OTHER_READINGS: Readonly<Record<string, readonly string[]>> = {
  重: ['chong', 'zhong'],
  长: ['chang', 'zhang'],
  行: ['hang', 'xing'],
  六: ['liu', 'lu'],
  单: ['dan', 'shan'],
  乐: ['le', 'yue', 'lao'],
  朝: ['chao', 'zhao'],
  厦: ['sha', 'xia'],
  都: ['dou', 'du'],
  传: ['chuan', 'zhuan'],
  调: ['diao', 'tiao'],
  柏: ['bai', 'bo'],
  堡: ['bao', 'pu', 'bu'],
  埔: ['bu', 'pu'],
  莘: ['shen', 'xin'],
  泌: ['bi', 'mi'],
  涡: ['guo', 'wo'],
  洞: ['dong', 'tong'],
  番: ['fan', 'pan'],
  解: ['jie', 'xie'],
  曾: ['ceng', 'zeng'],
  盖: ['gai', 'ge'],
  藏: ['cang', 'zang'],
  宿: ['su', 'xiu'],
  蚌: ['bang', 'beng'],
  尉: ['wei', 'yu'],
  蔚: ['wei', 'yu'],
  浚: ['jun', 'xun'],
  铅: ['qian', 'yan'],
  陂: ['bei', 'pi'],
  歙: ['she', 'xi'],
  血: ['xue', 'xie'],
  角: ['jiao', 'jue'],
  校: ['jiao', 'xiao'],
  模: ['mo', 'mu'],
  率: ['lv', 'shuai'],
}
