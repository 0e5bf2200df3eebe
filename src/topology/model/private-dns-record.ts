import { kind, texts } from '../kind.ts'
import { model } from '../part.ts'
import { FactList } from '../fact.ts'
import { undeterminedFact } from '../read.ts'

export const privateDnsRecord = kind('privateDnsRecord', 'record', 'A record set of type A of a private DNS zone.', {
  ipAddresses: texts('The addresses that it gives (aRecords).'),
})

export const privateDnsRecordModel = model(privateDnsRecord, {
  paths: { ipAddresses: ['properties', 'aRecords'] },
  read: {
    ipAddresses: (record) => {
      const { items, rest } = record.cursor.elements('properties', 'aRecords')
      const addresses = items.map((item) => item.at('ipv4Address').text())
      return new FactList(addresses, rest === undefined ? [] : [undeterminedFact(rest)])
    },
  },
})
