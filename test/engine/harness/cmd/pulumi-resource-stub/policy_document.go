// iam.getPolicyDocument.

package main

import (
	"encoding/json"
	"fmt"
	"sort"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
)

// policyDocument renders iam.getPolicyDocument's statements as the JSON text that IAM understands.
func (s *stub) policyDocument(args resource.PropertyMap) resource.PropertyMap {
	type stmt struct {
		Sid          string `json:"Sid,omitempty"`
		Effect       string `json:"Effect,omitempty"`
		Action       any    `json:"Action,omitempty"`
		NotAction    any    `json:"NotAction,omitempty"`
		Resource     any    `json:"Resource,omitempty"`
		NotResource  any    `json:"NotResource,omitempty"`
		Principal    any    `json:"Principal,omitempty"`
		NotPrincipal any    `json:"NotPrincipal,omitempty"`
		Condition    any    `json:"Condition,omitempty"`
	}
	type doc struct {
		Version   string `json:"Version,omitempty"`
		ID        string `json:"Id,omitempty"`
		Statement []any  `json:"Statement"`
	}
	one := func(v any) any { // a single value is written bare, several from Z to A, as the AWS provider does
		l := strs(v)
		switch len(l) {
		case 0:
			return nil
		case 1:
			return l[0]
		}
		sort.Sort(sort.Reverse(sort.StringSlice(l)))
		return l
	}
	principals := func(v any) any {
		l, _ := v.([]any)
		if len(l) == 0 {
			return nil
		}
		o := map[string]any{}
		for _, e := range l {
			p, _ := e.(map[string]any)
			t, ids := fmt.Sprint(p["type"]), one(p["identifiers"])
			if (t == "*" || t == "AWS") && ids == "*" {
				if t == "*" {
					return "*"
				}
			}
			o[t] = ids
		}
		return o
	}
	d := doc{Version: first(str(args, "version"), "2012-10-17"), ID: str(args, "policyId"), Statement: []any{}}
	in := plainMap(args)
	bySid := map[string]int{}
	push := func(sid string, st any, override bool) {
		if i, ok := bySid[sid]; ok && sid != "" && override {
			d.Statement[i] = st
			return
		}
		if sid != "" {
			bySid[sid] = len(d.Statement)
		}
		d.Statement = append(d.Statement, st)
	}
	merge := func(v any, override bool) {
		for _, text := range strs(v) {
			var src struct{ Statement []map[string]any }
			if json.Unmarshal([]byte(text), &src) == nil {
				for _, st := range src.Statement {
					sid, _ := st["Sid"].(string)
					push(sid, st, override)
				}
			}
		}
	}
	merge(in["sourcePolicyDocuments"], false)
	stmts, _ := in["statements"].([]any)
	for _, e := range stmts {
		m, _ := e.(map[string]any)
		sid, _ := m["sid"].(string)
		eff, _ := m["effect"].(string)
		st := stmt{Sid: sid, Effect: first(eff, "Allow"), Action: one(m["actions"]), NotAction: one(m["notActions"]), Resource: one(m["resources"]),
			NotResource: one(m["notResources"]), Principal: principals(m["principals"]), NotPrincipal: principals(m["notPrincipals"])}
		if cl, _ := m["conditions"].([]any); len(cl) > 0 {
			cond := map[string]map[string]any{}
			for _, ce := range cl {
				c, _ := ce.(map[string]any)
				t := fmt.Sprint(c["test"])
				if cond[t] == nil {
					cond[t] = map[string]any{}
				}
				cond[t][fmt.Sprint(c["variable"])] = one(c["values"])
			}
			st.Condition = cond
		}
		push(sid, st, false)
	}
	merge(in["overridePolicyDocuments"], true)
	pretty, _ := json.MarshalIndent(d, "", "  ")
	mini, _ := json.Marshal(d)
	return resource.PropertyMap{"json": resource.NewStringProperty(string(pretty)), "minifiedJson": resource.NewStringProperty(string(mini)),
		"id": resource.NewStringProperty(digits(string(mini), 10)), "version": resource.NewStringProperty(d.Version)}
}
