// Strings: joining, cutting, searching, formatting, encoding.
import { describe } from '@jest/globals'
import { refusals, values } from './tables.ts'

describe('joining and changing', () => {
  values([
    ["concat('lb', 7, true())", 'lb7True'],
    ["concat(createArray('x'), createArray(), createArray(2, 3))", ['x', 2, 3]],
    ["toUpper('grüße')", 'GRÜßE'],
    ["toLower('ΑΣ')", 'ασ'],
    ["join(createArray('pool', 3), '-')", 'pool-3'],
    ["replace('a.b.c', '.', '')", 'abc'],
    ["padLeft(42, 6, '0')", '000042'],
    ["padLeft('toolong', 3)", 'toolong'],
    ["split('x--y', '-')", ['x', '', 'y']],
    ["split('k=v;l', createArray('=', ';'))", ['k', 'v', 'l']],
    ["trim('\t pool \n')", 'pool'],
    ["string(createObject('n', json('0.5'), 't', 'a\"b'))", '{"n":0.5,"t":"a\\"b"}'],
    ['string(false())', 'False'],
    ["like('backend-pool-1', '*POOL*')", true],
    ["like('abc', 'a*bc*c')", false],
    ["like('abc', 'abcd')", false],
  ])
  refusals([
    ["concat('a', createArray(1))", 'argument 1: expected an array'],
    ["concat('a', createObject())", 'expected strings, integers or booleans, got an object'],
    ["replace('a', '', 'b')", 'must not be empty'],
    ["padLeft('a', 4, 'xy')", 'one character'],
    ["padLeft('a', 2000000000)", 'longer than'],
    ['toLower(1)', 'expected a string, got an integer'],
    ["split('a', 1)", 'expected a string'],
  ])
})

describe('searching and cutting', () => {
  values([
    ["indexOf('Frontend', 'END')", 5],
    ["lastIndexOf('a/b/a', 'A')", 4],
    ["startsWith('Standard_v2', 'standard')", true],
    ["endsWith('web-01', 'O1')", false],
    ["contains('pool80', 80)", true],
    ["substring('gateway', 4)", 'way'],
    ["substring('gateway', 7)", ''],
    ["take('gateway', 4)", 'gate'],
    ["skip('gateway', 4)", 'way'],
    ["first('')", ''],
    ["length('äöü')", 3],
    ["empty(' ')", false],
  ])
  refusals([
    ["substring('abc', 4)", 'must refer to a location within the string'],
    ["substring('abc', -1, 1)", 'must refer to a location within the string'],
    ["substring('abc', 0, 9223372036854775807)", 'out of range'],
    ['length(5)', 'expected a string, an array or an object, got an integer'],
    ["contains('a', true())", 'expected a string or an integer'],
  ])
})

describe('format', () => {
  values([
    ["format('{0,6}|{0,-6}|{1}', 'ab', null())", '    ab|ab    |'],
    ["format('{{{0}}}', 1)", '{1}'],
    ["format('{0:N0} {0:N2} {0:D6} {0:X} {0:x8} {0:F1}', 43690)", '43,690 43,690.00 043690 AAAA 0000aaaa 43690.0'],
    ["format('{0:X}', -1)", 'FFFFFFFFFFFFFFFF'],
    ["format('{0:N1} {0:F0} {0:E2} {0:P1}', json('-1234.56'))", '-1,234.6 -1235 -1.23E+003 -123,456.0 %'],
    ["format('{0:C}', json('-3.5'))", '(¤3.50)'],
    ["format('{0:G3} {1:G2}', json('0.00012345'), 123456)", '0.000123 1.2E+05'],
    ["format('{0:000}', 7)", '007'],
    ["format('{0:000-00}', 12345)", '123-45'],
    ["format('{0:#,##0.0#}', json('1234567.5'))", '1,234,567.5'],
    ["format('{0:0.00;(0.00);none}', json('-2.5'))", '(2.50)'],
    ["format('{0:0;-0;none}', 0)", 'none'],
    ["format('{0:0%}', json('0.25'))", '25%'],
    ["format('{0:D3}', 'text')", 'text'],
    ["format('{0}', createArray(1, 'a', true()))", "[1,'a',true]"],
    ["format('{1}{0}{1}', 'a', 'b')", 'bab'],
  ])
  refusals([
    ["format('{0} {2}', 1, 2)", '{2} asks for more than the 2 values given'],
    ["format('{', 1)", 'the format is invalid'],
    ["format('}', 1)", 'the format is invalid'],
    ["format('{a}', 1)", 'the format is invalid'],
    ["format('{0:D2}', json('1.5'))", "'D2' is not a format"],
    ["format('{0:Q}', 1)", "'Q' is not a format"],
    ["format('{0,9999999}', 1)", 'longer than'],
    ["format('{0,99999999}', 1)", 'the format is invalid'],
  ])
})

describe('encoding', () => {
  values([
    ["base64('ä€😀')", 'w6Tigqzwn5iA'],
    ["base64ToString('w6Tigqzwn5iA')", 'ä€😀'],
    ["base64ToString(base64(''))", ''],
    ["base64ToJson('eyJhIjpbMSwyXX0=').a[1]", 2],
    ["dataUriToString(dataUri('x y'))", 'x y'],
    ["dataUriToString('data:text/html,%3Cb%3E')", '<b>'],
    ["uriComponent('ä b/c?(d)!*''')", '%C3%A4%20b%2Fc%3F%28d%29%21%2A%27'],
    ["uriComponentToString('%C3%A4%20%zz%FF')", 'ä %zz%FF'],
    ["uri('https://Host:443/a/b?q=1', '../c/./d')", 'https://host/c/d'],
    ["uri('https://h/a/b?q=1', '?z')", 'https://h/a/b?z'],
    ["uri('https://h/a', '')", 'https://h/a'],
    ["uri('https://h/a', 'http://other/x')", 'http://other/x'],
    ["uri('https://h/a', '//o/x')", 'https://o/x'],
    ["uri('https://h:8443/x/', 'ü y')", 'https://h:8443/x/%C3%BC%20y'],
    ["parseUri('HTTPS://u@h:8080/p?q#f')", { scheme: 'https', host: 'h', port: 8080, path: '/p', query: '?q' }],
    ["buildUri(createObject('scheme', 'http', 'host', 'h', 'path', 'x y'))", 'http://h/x%20y'],
    ['json(\' {"a": [1, 2.50], /* c */ "b": null} \')', { a: [1, 2.5], b: null }],
    ["json('12345678901234567890')", 12345678901234567890n],
  ])
  refusals([
    ["base64ToString('abc')", 'cannot be decoded from base64 representation'],
    ["base64ToString('ab=c')", 'cannot be decoded from base64 representation'],
    ['json(\'{"a"\')', 'the text is not JSON'],
    ["json('')", 'the text is not JSON'],
    ["dataUriToString('plain')", 'valid data URI'],
    ["uri('relative', 'x')", 'expects its first argument to be a uri string'],
    ["buildUri(createObject('host', 'h'))", "the string 'scheme'"],
  ])
})
