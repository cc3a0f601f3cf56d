import { TypeToken } from '../../model/rule';

export const domainType: TypeToken = 'aws:elasticsearch/domain:Domain';
