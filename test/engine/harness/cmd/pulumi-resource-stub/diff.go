// Diff, and which changes replace a resource.

package main

import (
	"context"
	"regexp"
	"strings"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	"github.com/pulumi/pulumi/sdk/v3/go/common/resource/plugin"
)

// properties whose change means a new resource, where the SDK's documentation does not say so
var replaceAlways = map[string][]string{
	"aws:s3/bucket:Bucket": {"bucket", "bucketPrefix", "objectLockEnabled"}, "aws:iam/role:Role": {"name", "path"},
	"aws:ec2/vpc:Vpc": {"cidrBlock", "instanceTenancy"}, "aws:ec2/subnet:Subnet": {"vpcId", "cidrBlock", "availabilityZone"},
	"aws:ec2/securityGroup:SecurityGroup": {"name", "description", "vpcId"}, "aws:cloudtrail/trail:Trail": {"name"},
	"aws:cloudwatch/logGroup:LogGroup": {"name"}, "aws:organizations/account:Account": {"email"},
	"aws:rds/instance:Instance": {"storageEncrypted", "kmsKeyId", "username", "engine"},
	"aws:dynamodb/table:Table":  {"name", "hashKey", "rangeKey"}, "aws:ebs/volume:Volume": {"encrypted", "kmsKeyId", "availabilityZone"},
	"aws:kms/key:Key": {"keyUsage", "customerMasterKeySpec", "multiRegion"}, "aws:sns/topic:Topic": {"name", "fifoTopic"}, "aws:sqs/queue:Queue": {"name", "fifoQueue"},
}

func (s *stub) Diff(_ context.Context, r plugin.DiffRequest) (plugin.DiffResponse, error) {
	s.record("Diff", r.URN, nil)
	if err := s.fail(r.URN, "diff"); err != nil {
		return plugin.DiffResponse{}, err
	}
	d := r.OldInputs.Diff(r.NewInputs, func(k resource.PropertyKey) bool { return strings.HasPrefix(string(k), "__") })
	if d == nil {
		return plugin.DiffResponse{Changes: plugin.DiffNone}, nil
	}
	typ := string(r.URN.Type())
	force := append(append([]string{}, s.tab.Resources[typ].Force...), replaceAlways[typ]...)
	ignored := map[string]bool{}
	for _, k := range r.IgnoreChanges {
		ignored[strings.SplitN(k, ".", 2)[0]] = !strings.ContainsAny(k, ".[")
	}
	res := plugin.DiffResponse{Changes: plugin.DiffNone, DetailedDiff: plugin.NewDetailedDiffFromObjectDiff(d, true)}
	for _, k := range d.ChangedKeys() {
		if ignored[string(k)] {
			continue
		}
		res.Changes = plugin.DiffSome
		res.ChangedKeys = append(res.ChangedKeys, k)
		if contains(force, string(k)) || k == "region" {
			res.ReplaceKeys = append(res.ReplaceKeys, k)
		}
	}
	for p, pd := range res.DetailedDiff {
		top := regexp.MustCompile(`^[^.\[]+`).FindString(p)
		if ignored[top] {
			delete(res.DetailedDiff, p)
			continue
		}
		for _, k := range res.ReplaceKeys {
			if top == string(k) {
				res.DetailedDiff[p] = plugin.PropertyDiff{Kind: pd.Kind.AsReplace(), InputDiff: pd.InputDiff}
			}
		}
	}
	if k := s.autoNameKey(s.tab.Resources[typ], typ); len(res.ReplaceKeys) > 0 && k != "" && str(r.OldInputs, k) == str(r.NewInputs, k) {
		res.DeleteBeforeReplace = true // the name is taken
	}
	return res, nil
}
