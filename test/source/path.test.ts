// What a message may show of a text that stands where a path is meant.
import { expect, test } from '@jest/globals'
import { withoutValue } from '../../src/source/path.ts'

test.each([
  ['main.json', 'main.json'],
  ['infra/*.json', 'infra/*.json'],
  ['password=hunter2', 'password=…'],
  ['pass word = hunter2', 'pass word =…'],
  ['=hunter2', '=…'],
  ['password=', 'password='],
  ['a/password=b/hunter2', 'a/password=…'],
  ['password:hunter2', 'password:…'],
  ['a/password : hunter2', 'a/password :…'],
  ['password:a=b', 'password:…'],
  ['pass word:hunter2', 'pass word:…'],
  ['a\npassword:hunter2', 'a\npassword:…'],
  ['C:\\infra\\main.json', 'C:\\infra\\main.json'],
  ['c:/infra/main.json', 'c:/infra/main.json'],
  ['https://example.com/main.json', 'https://example.com/main.json'],
  ['https://example.com/main.json?sig=hunter2', 'https://example.com/main.json?sig=…'],
  ['azure:/subscriptions/1', 'azure:/subscriptions/1'],
])('%s', (given, shown) => expect(withoutValue(given)).toBe(shown))
