// The same random cases in every run: a test that fails must fail again. A new seed is tried by hand, now and then.
import fc from 'fast-check'

fc.configureGlobal({ seed: 20_261_121 })
