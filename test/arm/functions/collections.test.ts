// Arrays, objects, lambdas, addresses, dates, hashes, ids.
import { describe } from '@jest/globals'
import { refusals, values } from './tables.ts'

describe('arrays and objects', () => {
  values([
    ['range(-2, 4)', [-2, -1, 0, 1]],
    ["array(createObject('a', 1))", [{ a: 1 }]],
    ['flatten(createArray(createArray(1), createArray(createArray(2))))', [1, [2]]],
    ["distinct(createArray('a', 'A', 'a', 1, '1'))", ['a', 'A', 1, '1']],
    ["union(createArray(createObject('x', 1)), createArray(createObject('X', 1), 2))", [{ x: 1 }, 2]],
    ["union(createObject('a', createObject('b', 1)), createObject('A', createObject('c', 2)))", { a: { b: 1, c: 2 } }],
    ["union(createObject('a', createArray(1, 2)), createObject('a', createArray(3)))", { a: [3] }],
    ["intersection(createArray('x', 'y', 'x'), createArray('x'))", ['x']],
    ["intersection(createObject('a', 1, 'b', 2), createObject('A', 1, 'b', 3))", { a: 1 }],
    ["items(createObject('_z', 1, 'aB', 2, 'aa', 3))[0].key", 'aa'],
    ["objectKeys(createObject('b', 1, 'a', 2))", ['b', 'a']],
    ["createObject('K', 1, 'k', 2)", { K: 2 }],
    ["tryGet(createObject('a', createArray(1, createObject('b', 'x'))), 'A', 1, 'B')", 'x'],
    ["tryGet(createObject('a', createArray(1, 2)), 'a', createObject('value', 1, 'fromEnd', true()))", 2],
    ["tryGet(null(), 'a')", null],
    [
      "shallowMerge(createArray(createObject('a', createObject('x', 1)), createObject('a', createObject('y', 2))))",
      { a: { y: 2 } },
    ],
    ["indexFromEnd(createArray('a', 'b'), 2)", 'a'],
    ["lastIndexOf(createArray('a', 'b', 'a'), 'a')", 2],
    ["contains(createObject('Key', 1), 'kEY')", true],
    ["contains(createArray(createObject('a', 1)), createObject('A', 1))", true],
    ['skip(createArray(1, 2), 5)', []],
    ["createObject('a b', 1)['A B']", 1],
  ])
  refusals([
    ["createObject('a', 1).b", "The property 'b' does not exist; there are: a."],
    ["createArray('a')[1]", 'outside the array, which has 1 elements'],
    ["'abc'.length", 'needs an object, got a string'],
    ['union(createArray(1), createObject())', 'an array as the first argument is one'],
    ["createObject(1, 'a')", 'a string as the key'],
    ['range(0, 10001)', 'between 0 and 10000'],
    ['range(2147483647, 1)', 'fit into 32 bits'],
    ["tryGet(createArray(1), 'a')", 'cannot reach into an array with a string'],
  ])
})

describe('lambdas', () => {
  values([
    ["map(range(0, 3), lambda('I', mul(lambdaVariables('i'), 10)))", [0, 10, 20]],
    ["map(createArray('a', 'b'), lambda('v', 'i', concat(lambdaVariables('v'), lambdaVariables('i'))))", ['a0', 'b1']],
    [
      "map(range(0, 2), lambda('x', map(range(0, 2), lambda('y', add(mul(2, lambdaVariables('x')), lambdaVariables('y'))))))",
      [
        [0, 1],
        [2, 3],
      ],
    ],
    ["filter(createArray('web', 'db'), lambda('s', startsWith(lambdaVariables('s'), 'w')))", ['web']],
    [
      "reduce(createArray(4, 5), 1, lambda('a', 'b', 'i', add(mul(lambdaVariables('a'), lambdaVariables('b')), lambdaVariables('i'))))",
      21,
    ],
    [
      "sort(createArray('b', 'A', 'a'), lambda('x', 'y', less(lambdaVariables('x'), lambdaVariables('y'))))",
      ['a', 'A', 'b'],
    ],
    ["toObject(createArray('x', 'y'), lambda('k', toUpper(lambdaVariables('k'))))", { X: 'x', Y: 'y' }],
    ["groupBy(createArray('ab', 'Ac', 'b'), lambda('s', first(lambdaVariables('s'))))", { a: ['ab', 'Ac'], b: ['b'] }],
    ["mapValues(createObject('a', 1), lambda('v', add(lambdaVariables('v'), 1)))", { a: 2 }],
  ])
  refusals([
    ["lambda('x', 1)", 'may only stand where a function expects one'],
    ['map(createArray(1), 5)', 'expected a lambda function'],
    ["filter(createArray(1), lambda('x', 1))", 'must give a boolean'],
    ["lambdaVariables('x')", "no lambda around it has an argument 'x'"],
  ])
})

describe('addresses', () => {
  values([
    [
      "parseCidr('10.20.30.40/30')",
      {
        network: '10.20.30.40',
        netmask: '255.255.255.252',
        broadcast: '10.20.30.43',
        firstUsable: '10.20.30.41',
        lastUsable: '10.20.30.42',
        cidr: 30,
      },
    ],
    ["parseCidr('10.0.0.1/32').firstUsable", '10.0.0.1'],
    ["parseCidr('0.0.0.0/0').broadcast", '255.255.255.255'],
    ["parseCidr('::1/0').lastUsable", 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
    ["parseCidr('2001:DB8:0:0:1::/80').network", '2001:db8:0:0:1::'],
    ["cidrSubnet('10.0.0.0/8', 32, 16777215)", '10.255.255.255/32'],
    ["cidrSubnet('::/0', 128, 9223372036854775807)", '::7fff:ffff:ffff:ffff/128'],
    ["cidrHost('10.1.2.3/24', 253)", '10.1.2.254'],
  ])
  refusals([
    ["parseCidr('10.0.0.0')", 'is not an address range'],
    ["parseCidr('10.0.0.0/33')", 'is not an address range'],
    ["parseCidr('10.0.0.01/8')", 'is not an address range'],
    ["parseCidr('1::2::3/64')", 'is not an address range'],
    ["cidrSubnet('10.0.0.0/24', 23, 0)", 'between 24 and 32'],
    ["cidrSubnet('10.0.0.0/24', 26, 4)", 'between 0 and 3'],
    ["cidrHost('10.0.0.0/24', 254)", 'no usable address'],
    ["cidrHost('10.0.0.0/24', -1)", 'no usable address'],
  ])
})

describe('dates', () => {
  values(
    [
      ['utcNow()', '20240229T130501Z'],
      ["utcNow('o')", '2024-02-29T13:05:01.2500000Z'],
      ["utcNow('D')", 'Thursday, 29 February 2024'],
      ["utcNow('r')", 'Thu, 29 Feb 2024 13:05:01 GMT'],
      ["utcNow('yy-M-d h:mm tt, f')", '24-2-29 1:05 PM, 2'],
      ["utcNow('''day'' dd \\d %K zzz')", 'day 29 d Z +00:00'],
      ["utcNow('ss.FFF')", '01.25'],
    ],
    { utcNow: '2024-02-29T13:05:01.25Z', inParameterDefault: true },
  )
  values([
    ["dateTimeAdd('2024-02-28', 'P2DT1H30M')", '2024-03-01T01:30:00Z'],
    ["dateTimeAdd('2024-12-31T23:59:59+01:00', 'PT1.5S')", '2024-12-31T23:00:00.5Z'],
    ["dateTimeAdd('3/1/2024 12:30:00 AM', '-PT1H', 's')", '2024-02-29T23:30:00'],
    ["dateTimeAdd('Fri, 01 Mar 2024 00:00:00 GMT', 'P1M')", '2024-03-31T00:00:00Z'],
    ["dateTimeToEpoch('1969-12-31T23:59:59Z')", -1],
    ["dateTimeToEpoch('19700102T000000Z')", 86_400],
    ['dateTimeFromEpoch(-62135596800)', '0001-01-01T00:00:00Z'],
    ['dateTimeFromEpoch(253402300799)', '9999-12-31T23:59:59Z'],
  ])
  refusals([
    ['utcNow()', 'default value of a parameter'],
    ["dateTimeAdd('2023-02-29', 'P1D')", 'is not a date and time'],
    ["dateTimeAdd('2023-02-28', 'P')", 'is not a valid ISO8601 Duration string'],
    ["dateTimeAdd('2023-02-28', 'PT')", 'is not a valid ISO8601 Duration string'],
    ['dateTimeFromEpoch(253402300800)', 'outside the years'],
    ["dateTimeAdd('2023-02-28', 'P1D', 'q')", 'is not a format of dates'],
  ])
})

describe('hashes and ids', () => {
  values(
    [
      ["uniqueString('/subscriptions/11068ed9-6c31-4a47-8183-4eca6d84bb32/resourceGroups/myRg')", 'pwt7yebfrftwu'],
      [
        "uniqueString('/subscriptions/8a9d9b4d-56c8-4fe7-b760-6b84698a3353/resourceGroups/rg-uks-sandbox-snapshot-storage')",
        'nlbhhukmpvukk',
      ],
      ["guid('asdf')", '228d27cc-6fdb-5934-b7ac-1efccebade04'],
      [
        "resourceId('Microsoft.Network/loadBalancers/', 'lb')",
        '/subscriptions/s1/resourceGroups/g1/providers/Microsoft.Network/loadBalancers/lb',
      ],
      ["resourceId('g2', 'A.B/c', 'n')", '/subscriptions/s1/resourceGroups/g2/providers/A.B/c/n'],
      [
        "resourceId('11068ed9-6c31-4a47-8183-4eca6d84bb32', 'A.B/c', 'n')",
        '/subscriptions/11068ed9-6c31-4a47-8183-4eca6d84bb32/resourceGroups/g1/providers/A.B/c/n',
      ],
      ["subscriptionResourceId('Microsoft.Resources/resourceGroups', 'x')", '/subscriptions/s1/resourceGroups/x'],
      [
        "managementGroupResourceId('mg', 'A.B/c', 'n')",
        '/providers/Microsoft.Management/managementGroups/mg/providers/A.B/c/n',
      ],
      ["extensionResourceId('/x/', 'A.B/c', 'n')", '/x/providers/A.B/c/n'],
      ['copyIndex(5)', 7],
      ["copyIndex('loop', 1)", 3],
      ["pickZones('Microsoft.Network', 'publicIPAddresses', 'West Europe', 2, 1)", ['2', '3']],
    ],
    { subscriptionId: 's1', resourceGroup: 'g1', copyIndex: 2 },
  )
  refusals([
    ["resourceId('A.B/c/d', 'n')", 'needs as many names, got 1'],
    ["resourceId('A', 'b')", 'expects a resource type'],
    ["tenantResourceId('g', 'A.B/c', 'n')", 'expects a resource type'],
    ['copyIndex()', 'does not stand inside a copy loop'],
    ["copyIndex('x')", "no copy loop around it is named 'x'"],
    ['newGuid()', 'default value of a parameter'],
  ])
})
