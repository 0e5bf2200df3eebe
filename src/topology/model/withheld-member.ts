import { kind, oneOf } from '../kind.ts'
import { model } from '../part.ts'

export const withheldMember = kind(
  'withheldMember',
  'withheld',
  'A network interface or scale set that would join a pool, and that the template does not deploy.',
  {
    because: oneOf(['condition', 'copy'], 'What takes it away: a condition that is false, or a copy that makes none.'),
  },
)

export const withheldMemberModel = model<typeof withheldMember, 'condition' | 'copy'>(withheldMember, {
  read: { because: ({ data }) => data },
})
