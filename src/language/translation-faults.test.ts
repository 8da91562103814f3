/** What is refused in a translation, and what is not. */
import { expect, test } from 'vitest'
import { faultsOf } from './translation-faults.ts'

const PHONE = 'Call 1-888-373-7888 or text 233733 (BEFREE), day and night.'

test.each<[string, string, string, RegExp]>([
  ['a lost fact', 'In 2024 there were {fact:cases} cases.', 'En 2024 hubo casos.', /^\{fact:cases\} is missing/],
  ['a translated placeholder', 'See {line:hotline}.', 'Vea {línea:hotline}.', /^\{line:hotline\} is missing/],
  ['a placeholder too much', 'See {line:hotline}.', 'Vea {line:hotline} o {line:hotline}.', /too much/],
  ['a space inside', 'Until {$day}.', 'Hasta { $day }.', /\{\$day\} is missing/],
  ['a bracket left over', 'Until then.', 'Hasta {entonces.', /curly bracket is left over/],
  ['another address', 'See [help](page:help).', 'Vea [ayuda](page:ayuda).', /^The link to page:help is missing\..*The link to page:ayuda is too much/s],
  ['a link cut open', 'See [help](page:help).', 'Vea ayuda](page:help).', /The beginning of a link/],
  ['half an emphasis', 'Do **not** go.', 'No **vaya.', /emphasis mark/],
  ['a changed digit', PHONE, 'Llame al 1-888-373-7889 o al 233733 (BEFREE).', /^The number 1-888-373-7888 became 1-888-373-7889\.$/],
  ['a lost number', PHONE, 'Llame al 1-888-373-7888 (BEFREE).', /^The number 233733 is missing\.$/],
  ['a code that is sent', 'Text HELP to 233733.', 'Envíe AYUDA al 233733.', /^The word HELP is missing/],
  ['digits of another script', 'Call 911.', 'اتصل بـ ٩١١.', /the digit ٩/],
  ['a number too much', 'Call now.', 'Llame al 911.', /^The number 911 is too much/],
  ['a paragraph lost', 'One.\n\nTwo.', 'Uno. Dos.', /1 paragraphs, and the English has 2/],
  ['an item lost', '- One\n- Two', '- Uno y dos', /1 list items, and the English has 2/],
  ['a zero-width space', 'Help', 'ជំ\u200bនួយ', /U\+200B, a zero-width space/],
  ['a mark of direction', 'Help', 'مساعدة\u202e', /U\+202E, which turns the direction/],
  ['a sign of private use', 'Help', 'Ayuda\ue003', /U\+E003, which is reserved/],
  ['a joiner at the end', 'Help', 'کمک\u200c', /U\+200C, a joiner that joins nothing/],
  ['a lost letter', 'Help', 'Ayud\ufffd', /letter that was lost/],
  ['letters that became question marks', 'Help now', '???? ????', /question marks/],
  ['an error of the spreadsheet', 'Help', '#NAME?', /error of the spreadsheet/],
  ['a broken plural', '{$n} pages', '.input {$n :number} .match $n one {{{$n} página}}', /cannot be read/],
  ['a plural by another name', '{$n} pages', '.input {$m :number} .match $m one {{una página}} * {{{$m} páginas}}', /chooses its form by \$m/],
])('%s is told', (_, source, translation, told) => expect(faultsOf(source, translation).join('\n')).toMatch(told))

test.each<[string, string, string]>([
  ['another order', '{$low} to {$high}, see [help](page:help).', 'Siehe [Hilfe](page:help): {$low} bis {$high}.'],
  ['other separators', 'About 20,000 people, 12.5 of 100.', 'Etwa 20\u202f000 Menschen, 12,5 von 100.'],
  ['joiners between letters', 'Help', 'می‌خواهم'],
  ['curly quotes and marks of any script', 'Do not go.', '“¡No vayas!” — مت جاؤ۔'],
  ['plural forms of its own', '{$n} pages', '.input {$n :number} .match $n one {{صفحة واحدة}} two {{2 صفحتان}} * {{{$n} صفحات}}'],
])('%s is right', (_, source, translation) => expect(faultsOf(source, translation)).toEqual([]))
