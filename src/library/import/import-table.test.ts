/** Tables as people really have them: what is read all the same, and what is refused with its row and column. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { library, prepareImports, startAgain, take, textOf, write } from '../../../tests/importing.ts'
import { garden, prepare } from '../../../tests/planting.ts'
import type { Outcome, Request } from './import-table.ts'

prepare()
prepareImports()
afterEach(startAgain)

const HEADER = 't-state,year,cases,reports'
const values = ({ refusals, changes }: Outcome): string[] => {
  expect(refusals).toEqual([])
  return changes.map(({ kind, measure, place, period, part, value }) => [kind, measure, place, period, ...(part ? [part] : []), value].join(' '))
}

describe('a table is read', () => {
  const expected = ['new t-cases ohio 2020 1234', 'new t-reports ohio 2020 20']
  it.each<[string, string]>([
    ['as it should be', `${HEADER}\nOhio,2020,1234,20\n`],
    ['with a byte order mark', `\ufeff${HEADER}\nOhio,2020,1234,20\n`],
    ['with line endings of Windows', `${HEADER}\r\nOhio,2020,1234,20\r\n`],
    ['without a last line ending', `${HEADER}\nOhio,2020,1234,20`],
    ['with semicolons', 't-state;year;cases;reports\nOhio;2020;1,234;20\n'],
    ['with tabs', 't-state\tyear\tcases\treports\nOhio\t2020\t1,234\t20\n'],
    ['with quotation marks', '"t-state","year","cases","reports"\n"Ohio","2020","1,234","20"\n'],
    ['with spaces and capitals', ' T-State , Year,CASES,reports\n  OHIO ,2020, 1 234 ,20\n'],
    ['with narrow spaces in numbers', `${HEADER}\nOhio,2020,1\u202f234,20\n`],
    ['with columns nobody asked for, in another order', 'note,reports,cases,year,t-state\n"a, b\nc",20,1234,2020,Ohio\n'],
    ['with empty rows', `${HEADER}\n\nOhio,2020,1234,20\n,,,\n\n`],
    ['with empty fields too many', `${HEADER}\nOhio,2020,1234,20,,\n`],
    ['with a row of totals', `${HEADER}\nOhio,2020,1234,20\nTotal,2020,99999,20\n`],
    ['with rows that give nothing', `${HEADER}\nOhio,2020,1234,20\nUtah,2020,n/a,\nIowa,2020,-,N/A\nMaine,2020,–,not reported\n`],
  ])('%s', async (_, table) => {
    expect(values(await take(table))).toEqual(expected)
  })

  it('that names the measure in a column, and places by their code', async () => {
    expect(values(await take('t-code,year,what,value\nOH,2020,Cases,12\nnb,2020,Reports,3\nOH,2020,Other,x\n'))).toEqual(['new t-cases ohio 2020 12', 'new t-reports nebraska 2020 3'])
  })

  it('without a year, and with codes that lost their zero', async () => {
    expect(values(await take('t-fips,share\n1,12.5%\n29,100\n', { period: '2024' }))).toEqual(['new t-share alabama 2024 12.5', 'new t-share missouri 2024 100'])
  })

  it('with numbers that its source withholds', async () => {
    expect(values(await take('t-state,year,kind,count\nOhio,2020,Sex acts,30\nUtah,2020,Sex acts,40\n'))).toContain('new t-small ohio 2020 30')
    const { refusals } = await take(`${HEADER}\nOhio,2020,<5,20\n`)
    expect(refusals).toMatchObject([{ row: 2, column: 'cases', fix: expect.stringContaining('withheld: {below: 5') }])
  })
})

describe('a table is refused', () => {
  const cases: [what: string, table: string | Uint8Array, where: object, message: RegExp, request?: Partial<Request>][] = [
    ['a state twice', `${HEADER}\nOhio,2020,1,2\nUtah,2020,1,2\nOHIO,2020,1,2\n`, { row: 4, column: 'cases' }, /ohio 2020 stands twice: in row 2 and here/],
    ['a negative count', `${HEADER}\nOhio,2020,-3,2\n`, { row: 2, column: 'cases' }, /"-3" is less than nothing/],
    ['a fraction of a count', `${HEADER}\nOhio,2020,12.5,2\n`, { row: 2, column: 'cases' }, /"12.5" is not a whole number/],
    ['thousands parted by a point', `${HEADER}\nOhio,2020,1.234,2\n`, { row: 2, column: 'cases' }, /not a whole number/],
    ['words for a number', `${HEADER}\nOhio,2020,1,many\n`, { row: 2, column: 'reports' }, /"many" is not a number/],
    ['an open-ended number', `${HEADER}\nOhio,2020,1,100+\n`, { row: 2, column: 'reports' }, /"100\+" is not a number/],
    ['a year to come', `${HEADER}\nOhio,2027,1,2\n`, { row: 2, column: 'year' }, /2027 has not come yet/],
    ['a span that ends in time to come', `${HEADER}\nOhio,2020/2027,1,2\n`, { row: 2, column: 'year' }, /has not come yet/],
    ['a year that is none', `${HEADER}\nOhio,FY20,1,2\n`, { row: 2, column: 'year' }, /"FY20" is not a year/],
    ['a place that is none', `${HEADER}\nOhioo,2020,1,2\n`, { row: 2, column: 't-state' }, /no place "Ohioo"/],
    ['a row of totals that nobody named', `${HEADER}\nGrand total,2020,1,2\n`, { row: 2, column: 't-state' }, /no place "Grand total"/],
    ['a row too short', `${HEADER}\nOhio,2020,1\n`, { row: 2 }, /has 3 fields, and the header has 4/],
    ['a row too long', `${HEADER}\nOhio,2020,1,234,2\n`, { row: 2 }, /has 5 fields/],
    ['a quotation mark that stays open', `${HEADER}\nUtah,2020,1,2\n"Ohio,2020,1,2\n`, { row: 3 }, /quotation marks do not pair up/],
    ['text that is not UTF-8', new Uint8Array([...Buffer.from(`${HEADER}\nOhio`), 0xe9, ...Buffer.from(',2020,1,2\n')]), { row: 2 }, /not text in UTF-8/],
    ['an empty file', '', {}, /file is empty/],
    ['a renamed column', 't-state,year,cases_2,reports\nOhio,2020,1,2\n', { row: 1 }, /"t-plain", also needs "cases" \(was it renamed to "cases_2"\?\)/],
    ['a column with a longer name', 't-state,year,"number of cases, all",reports\nOhio,2020,1,2\n', { row: 1 }, /"cases" \(was it renamed to "number of cases, all"\?\)/],
    ['a column twice', 't-state,year,cases,reports,Cases\nOhio,2020,1,2,3\n', { row: 1, column: 'cases' }, /stands twice in the header/],
    ['no column that anybody knows', 'a,b\n1,2\n', { row: 1 }, /The header is: a, b\. No mapping fits/],
    ['a mapping that is not there', `${HEADER}\nOhio,2020,1,2\n`, {}, /no mapping "t-plan"/, { map: 't-plan' }],
    ['a mapping that does not fit', `${HEADER}\nOhio,2020,1,2\n`, { row: 1 }, /The mapping "t-people" needs "people"/, { map: 't-people' }],
    ['more than a hundred percent', 't-fips,share\n29,100.5\n', { row: 2, column: 'share' }, /more than a hundred percent/, { period: '2024' }],
    ['no year at all', 't-fips,share\n29,10\n', {}, /does not say which year/],
    ['two years to choose from', `${HEADER}\nOhio,2020,1,2\n`, {}, /takes the period from the column "year"/, { period: '2024' }],
    ['a population of zero', 't-state,year,people\nOhio,2020,0\n', { row: 2, column: 'people' }, /This is zero, and it cannot be/],
    ['a population that is missing', 't-state,year,people\nUtah,2020,5\nOhio,2020,n/a\n', { row: 3, column: 'people' }, /A number is missing here/],
    ['a sum with a number missing', 't-state,year,kind,count\nOhio,2020,Sex acts,\n', { row: 2, column: 'count' }, /the sum would be too small/],
    ['a sum below zero', 't-state,year,kind,count\nOhio,2020,Sex acts,-1\nUtah,2020,Servitude,70\n', { row: 2, column: 'count' }, /add up to less than nothing/],
    ['a kind that nobody knows', 't-state,year,kind,count\nOhio,2020,Other,30\n', { row: 2, column: 'kind' }, /no part "Other"/],
    ['the total as a row', 't-state,year,kind,count\nUnited States,2020,Sex acts,30\n', { row: 2, column: 't-state' }, /row of the total/],
    ['a source that is not there', `${HEADER}\nOhio,2020,1,2\n`, {}, /no source "nowhere-2026"/, { source: 'nowhere-2026' }],
    ['a day of publication to come', `${HEADER}\nOhio,2020,1,2\n`, {}, /cannot have been published on 2027/, { published: '2027' }],
  ]
  it.each(cases)('%s', async (_, table, where, message, request) => {
    const outcome = await take(table, request)
    expect(outcome).toMatchObject({ changes: [], drafts: [] })
    expect(outcome.refusals[0]).toMatchObject(where)
    expect(outcome.refusals[0]!.message).toMatch(message)
    expect(outcome.refusals[0]!.fix.length).toBeGreaterThan(8)
  })

  it('all of it, though only one row is wrong; the first wrong rows are told together', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `Ohio,${1950 + i},${i % 2 ? 'x' : i},2`)
    const { refusals, drafts } = await take([HEADER, ...rows].join('\n'))
    expect(drafts).toEqual([])
    expect(refusals.map(({ row }) => row)).toEqual(Array.from({ length: 20 }, (_, i) => 3 + 2 * i))
  })

  it('with what to add when the source is new', async () => {
    const { refusals } = await take(`${HEADER}\nOhio,2020,1,2\n`, { source: 'nowhere-2026' })
    expect(refusals[0]!.fix).toMatch(/nowhere-2026:\n\s+title: (.|\n)*readOn: 2026-11-22/)
  })

  it('until the day of publication is told, where the source has no year', async () => {
    const source = [...garden.base.commons.sources.values()].find(({ year }) => !year)!.id
    const { refusals } = await take(`${HEADER}\nOhio,2020,1,2\n`, { source, published: undefined })
    expect(refusals[0]!.fix).toContain('--published undated')
  })

  it('when a file would become too large to be read again', async () => {
    const rows = Array.from({ length: 9000 }, (_, i) => `Ohio,${`${1000 + (i % 1000)}-${String(1 + Math.floor(i / 1000)).padStart(2, '0')}`},1,`)
    const file = join(garden.folder, 'commons/facts/t-cases.yaml')
    writeFileSync(file, `${`# ${'long '.repeat(40)}\n`.repeat(39_900)}${textOf('t-cases')}`)
    const { refusals, drafts } = await take([HEADER, ...rows].join('\n'))
    expect(drafts).toEqual([])
    expect(refusals[0]!.message).toMatch(/commons\/facts\/t-cases\.yaml could not be read any more\. This file is .* MB long/)
  })

  it('when two mappings fit', async () => {
    const { refusals } = await take('t-state,year,cases,reports,people\nOhio,2020,1,2,3\n')
    expect(refusals[0]!.message).toMatch(/Several mappings fit this table: t-people, t-plain/)
    expect(values(await take('t-state,year,cases,reports,people\nOhio,2020,1,2,3\n', { map: 't-people' }))).toEqual(['new t-people ohio 2020 3'])
  })
})

describe('a value is set beside the one that stands there', () => {
  const kinds = async (value: number, request?: Partial<Request>, place = 'Missouri', year = '2019'): Promise<string[]> =>
    values(await take(`${HEADER}\n${place},${year},${value},\n`, request)).map((text) => text.split(' ')[0]!)

  it.each<[string, number, Partial<Request>?]>([
    ['same', 270], ['same', 270, { published: 'undated' }], ['revised', 280], ['revised', 280, { published: '2021-07' }],
    ['conflict', 280, { published: 'undated' }], ['conflict', 280, { published: '2021' }], ['conflict', 280, { published: '2020' }], ['older', 260], ['older', 260, { published: 'undated' }],
  ])('%s: %d %o', async (kind, value, request) => {
    expect(await kinds(value, request)).toEqual([kind])
  })

  it('and a conflict keeps everything from being written, unless it is accepted', async () => {
    const table = `${HEADER}\nMissouri,2019,280,\nOhio,2019,5,\n`
    expect((await take(table, { published: '2020' })).drafts).toEqual([])
    await write(table, 't-cases', { published: '2020', acceptConflicts: true })
    const fact = library().commons.facts.get('t-cases-missouri-2019')!
    expect([fact.value, fact.history.map(({ value }) => value)]).toEqual([270, [260, 280, 270]])
    expect(library().commons.facts.get('t-cases-ohio-2019')!.value).toBe(5)
  })
})

describe('a number that its source withholds', () => {
  const table = (text: string): string => `t-state,year,held\nOhio,2020,${text}\n`

  it('is withheld here, until the source tells it', async () => {
    expect(await write(table('<5'), 't-small')).toContain('  ohio: {"2020": withheld}')
    expect(values(await take(table('<5')))).toEqual(['same t-small ohio 2020 withheld'])
    expect(await write(table('6'), 't-small')).toMatch(/ohio: \{"2020": \{value: 6, published: 2026-03/)
  })

  it('and that it told before is refused', async () => {
    await write(table('6'), 't-small')
    expect((await take(table('<5'))).refusals[0]).toMatchObject({ row: 2, message: expect.stringContaining('t-small-ohio-2020 stands published as 6') })
  })

  it('below another limit than the measure says, is refused', async () => {
    expect((await take(table('<20'))).refusals[0]).toMatchObject({ row: 2, column: 'held', message: expect.stringMatching(/below 20, and the measure "t-small" says below 10/) })
  })
})

it('a small number is refused where a total from elsewhere would give it away', async () => {
  await write('t-state,year,held\nUnited States,2020,70\n', 't-small')
  const { refusals } = await take('t-state,year,guarded\nOhio,2020,6\nUtah,2020,64\n')
  expect(refusals[0]).toMatchObject({ row: 2, fix: expect.stringContaining('total: united-states') })
})

it('clearances above the offenses that they belong to are refused', async () => {
  const { refusals } = await take('t-state,year,offenses,cleared\nOhio,2020,30,31\nUtah,2020,30,10\n')
  expect(refusals[0]).toMatchObject({ row: 2, column: 'cleared', message: expect.stringContaining('larger than that of "t-small"') })
})

describe('rows are added up', () => {
  const HEAD = 't-state,year,kind,count'

  it('for each place, the total, and the kinds; corrections count', async () => {
    const table = [HEAD, 'Ohio,2020,Sex acts,20', 'Ohio,2020,Sex acts,-1', 'Ohio,2020,Servitude,11', 'Utah,2020,Sex acts,"1,000"'].join('\n')
    expect(values(await take(table))).toEqual([
      'new t-small ohio 2020 30', 'new t-small united-states 2020 1030', 'new t-small-by-kind united-states 2020 sex 1019', 'new t-small-by-kind united-states 2020 labor 11', 'new t-small utah 2020 1000',
    ])
  })

  it('and small sums are withheld, with what would give them away', async () => {
    const table = [HEAD, 'Ohio,2020,Sex acts,3', 'Utah,2020,Sex acts,40', 'Iowa,2020,Sex acts,25', 'Maine,2020,Sex acts,77', 'Iowa,2020,Servitude,30'].join('\n')
    const text = await write(table, 't-small')
    expect(text).toContain('  ohio: {"2020": withheld}')
    expect(text).toContain('  utah: {"2020": withheld}')
    expect(text).toMatch(/united-states: \{"2020": \{value: 175, published: 2026-03,/)
    expect(library().commons.facts.has('t-small-ohio-2020')).toBe(false)
    expect(values(await take(table)).every((change) => change.startsWith('same'))).toBe(true)
    // A later table would need another number to hide; what is withheld stays so, and what is published cannot be called back.
    const later = table.replace('Utah,2020,Sex acts,40', 'Utah,2020,Sex acts,90')
    expect(values(await take(later, { published: '2026-06' }))).toContain('same t-small utah 2020 withheld')
  })

  it('and a number that is small now, and stands published, is refused', async () => {
    await write(`${HEAD}\nOhio,2020,Sex acts,30\nUtah,2020,Sex acts,40\n`, 't-small')
    const { refusals, drafts } = await take(`${HEAD}\nOhio,2020,Sex acts,3\nUtah,2020,Sex acts,40\n`, { published: '2026-06' })
    expect(drafts).toEqual([])
    expect(refusals[0]!.message).toMatch(/ohio 2020 of "t-small" is to be withheld now, and stands published as 30/)
  })

  it('and no small number is named in anything that is told', async () => {
    const outcome = await take([HEAD, 'Ohio,2020,Sex acts,7', 'Utah,2020,Sex acts,40', 'Maine,2020,Sex acts,60'].join('\n'))
    const told = JSON.stringify([outcome.changes, outcome.refusals, outcome.drafts.map(({ text }) => text)])
    expect(told).not.toMatch(/\b7\b|\b47\b|\b67\b/)
  })
})

it('nothing is written while nobody says so', async () => {
  const before = textOf('t-cases')
  await take(`${HEADER}\nOhio,2020,1,2\n`)
  expect(textOf('t-cases')).toBe(before)
})
