// Functions (data sources).

package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	"github.com/pulumi/pulumi/sdk/v3/go/common/resource/plugin"
)

func (s *stub) Invoke(_ context.Context, r plugin.InvokeRequest) (plugin.InvokeResponse, error) {
	tok := string(r.Tok)
	s.record("Invoke", "", map[string]any{"token": tok, "args": plainMap(r.Args), "preview": r.Preview})
	short := tok[strings.LastIndex(tok, ":")+1:]
	for _, k := range []string{tok + "@" + s.account, tok, short + "@" + s.account, short} {
		if m, ok := s.sc.Invokes[k]; ok {
			if msg, ok := m["$error"].(string); ok {
				return plugin.InvokeResponse{}, fmt.Errorf("invoking %s: %s", tok, msg)
			}
			return plugin.InvokeResponse{Properties: s.fill(tok, r.Args, resource.NewPropertyMapFromMap(m))}, nil
		}
	}
	if r.Args.ContainsUnknowns() {
		return plugin.InvokeResponse{Properties: resource.PropertyMap{}}, nil
	}
	m := map[string]any{}
	region := first(str(r.Args, "region"), s.region)
	switch short {
	case "getCallerIdentity":
		m = map[string]any{"accountId": s.account, "id": s.account, "userId": "AIDAPREVIEW",
			"arn": "arn:" + s.partition + ":iam::" + s.account + ":user/preview"}
		if s.role != "" {
			m["userId"], m["arn"] = "AROAPREVIEW:preview", "arn:"+s.partition+":sts::"+s.account+":assumed-role/"+s.role+"/preview"
		}
	case "getRegion":
		m = map[string]any{"name": region, "region": region, "id": region, "description": region, "endpoint": "ec2." + region + ".amazonaws.com"}
	case "getPartition":
		m = map[string]any{"partition": s.partition, "id": s.partition, "dnsSuffix": "amazonaws.com", "reverseDnsPrefix": "com.amazonaws"}
	case "getAvailabilityZones":
		names := []any{region + "a", region + "b", region + "c"}
		m = map[string]any{"names": names, "zoneIds": []any{"az1", "az2", "az3"}, "groupNames": []any{region}, "id": region}
	case "getDefaultTags":
		t := map[string]any{}
		for k, v := range s.defaultTags {
			t[k] = v
		}
		m = map[string]any{"tags": t, "id": "default-tags"}
	case "getOrganization":
		m = map[string]any{"id": "o-stubstub01", "arn": "arn:" + s.partition + ":organizations::" + s.account + ":organization/o-stubstub01",
			"masterAccountId": s.account, "masterAccountArn": "arn:" + s.partition + ":organizations::" + s.account + ":account/o-stubstub01/" + s.account,
			"roots": []any{map[string]any{"id": "r-stub", "name": "Root", "arn": "arn:" + s.partition + ":organizations::" + s.account + ":root/o-stubstub01/r-stub", "policyTypes": []any{}}}}
	case "getPolicyDocument":
		return plugin.InvokeResponse{Properties: s.fill(tok, r.Args, s.policyDocument(r.Args))}, nil
	case "getServiceAccount", "getBillingServiceAccount":
		m = map[string]any{"id": "127311923021", "arn": "arn:" + s.partition + ":iam::127311923021:root"}
	case "getCanonicalUserId":
		m = map[string]any{"id": digest(s.account), "displayName": "stub"}
	case "getSsmParameter", "getParameter":
		m = map[string]any{"value": "stub-parameter", "type": "String"}
	case "getAmi":
		m = map[string]any{"id": "ami-0123456789abcdef0", "imageId": "ami-0123456789abcdef0"}
	}
	return plugin.InvokeResponse{Properties: s.fill(tok, r.Args, resource.NewPropertyMapFromMap(m))}, nil
}

// fill completes a result with the arguments it echoes and a plausible value for each other documented property.
func (s *stub) fill(tok string, args, m resource.PropertyMap) resource.PropertyMap {
	out := resource.PropertyMap{}
	for k, shape := range s.tab.Functions[tok] {
		key := resource.PropertyKey(k)
		if v, ok := args[key]; ok {
			out[key] = v
		} else if !strings.HasSuffix(shape, "?") {
			out[key] = s.plausible(tok, "lookup", "stub-"+digest(tok)[:8], k, shape, args, s.region)
			if k == "id" {
				out[key] = resource.NewStringProperty("stub-" + digest(tok)[:8])
			}
		}
	}
	for k, v := range m {
		out[k] = v
	}
	return out
}
