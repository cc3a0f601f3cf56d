import { TypeToken } from '../../model/rule';

export const domainType: TypeToken = 'aws:opensearch/domain:Domain';
