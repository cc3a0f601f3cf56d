import { TypeToken } from '../../model/rule';

export const clusterType: TypeToken = 'aws:eks/cluster:Cluster';
