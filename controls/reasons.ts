/** Why a requirement is checked by no machine: the written decision, by kind. */
export const reasons = {
  document: 'A document or a decision of people; no resource shows it.',
  dataCentre: 'AWS runs the data centres; its Attestation of Compliance is the evidence.',
  wireless: 'Wireless networks are outside of AWS; no resource of the landing zone shows them.',
  application: 'Decided in the code or the data of the application, which a plan of infrastructure does not show.',
  device: 'Devices of people are outside of the landing zone; the system that manages them reports it.',
  inUse: 'It shows in use only; a plan of infrastructure says nothing about it.',
  superseded: 'Superseded; judged under the requirement that took its place.',
  terminal: 'Payment terminals are outside of AWS.',
  scanningVendor: 'Done by an approved scanning vendor from outside; only its report shows it.',
  test: 'A test by people; only its report shows it.',
  tenants: 'It depends on how a provider separates its customers, which the landing zone does not prescribe.',
} as const;
