/** Editing a locale file: what is not changed keeps its bytes. */
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { editLocale, newLocale, type Written } from './edit-locale.ts'

const ORDER = ['g/a', 'g/b', 'g/c', 'g/d']
const draft = (text: string, more: Partial<Written> = {}): Written => ({ of: '12345678', text, state: 'machine', ...more })
const FILE = `# Kept, whatever happens.
state: machine
units:
  # About a.
  g/a: {of: "00000001", text: "short: form"}   # beside it
  g/c:
    of: "00000003"
    text: |-
      several

      # not a comment
  # About the last one.
  g/gone: {of: "00000009", text: nobody needs it}
# The end.
`

test('replaces one unit and leaves everything else', () => {
  const after = editLocale(FILE, new Map([['g/c', draft('new\n\n- text', { state: 'human' })]]), ORDER)
  expect(after).toBe(FILE.replace(/ {2}g\/c:[\s\S]*?# not a comment\n/, '  g/c:\n    of: "12345678"\n    state: human\n    text: |-\n      new\n\n      - text\n'))
})

test('puts a new unit where the English has it', () => {
  const after = editLocale(FILE, new Map([['g/b', draft('b')], ['g/d', draft('d')]]), ORDER)
  expect(Object.keys((load(after) as { units: object }).units)).toEqual(['g/a', 'g/b', 'g/c', 'g/d', 'g/gone'])
  for (const line of FILE.trimEnd().split('\n')) expect(after).toContain(line)
})

test('a reviewer at the top does not vouch for a new draft', () => {
  const after = editLocale('# Read by many.\nstate: reviewed\nby: native reader\non: 2026-11-01\nunits:\n  g/a: {of: "00000001", text: a}\n', new Map([['g/b', draft('b')]]), ORDER)
  expect(after).toMatch(/^# Read by many\.\nstate: /)
  expect(load(after)).toMatchObject({ units: { 'g/a': { state: 'reviewed', by: 'native reader', on: '2026-11-01' }, 'g/b': { text: 'b' } } })
  expect((load(after) as { units: Record<string, object> }).units['g/b']).not.toHaveProperty('by')
})

test.each<[string, string]>([
  ['an empty list', '# Kept.\nstate: human\nunits: {}\n'],
  ['a list in one line', '# Kept.\nunits: {g/a: {of: "00000001", text: a}}\n'],
  ['Windows line ends', '# Kept.\r\nunits:\r\n  g/a: {of: "00000001", text: a}\r\n'],
])('%s can be edited too', (_, text) => {
  const after = editLocale(text, new Map([['g/b', draft('ب: "x" # y')]]), ORDER)
  expect(after).toMatch(/^# Kept\./)
  expect(load(after)).toMatchObject({ units: { 'g/b': { text: 'ب: "x" # y' } } })
})

test('a new file says at its top what most of it is', () => {
  expect(newLocale(new Map([['g/b', draft('b', { state: 'human' })], ['g/a', draft('a', { state: 'human' })]]), ORDER)).toMatch(/^state: human\nunits:\n {2}g\/a:\n {4}of: "12345678"\n {4}text: a\n {2}g\/b:/)
})
